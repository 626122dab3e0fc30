import { defineConflicts } from "#shared/kernel/errors.ts";

/** Conflict codes about tests. */
export const testConflict = defineConflicts(
  "test_over",
  "test_taken",
  "test_not_yours",
  "test_mentor",
  "test_collector",
  "test_collected",
  "test_not_collected",
  "test_interpreted",
  "test_observer",
  "test_not_sent",
  "test_sent",
  "test_report_old",
  "test_signed",
  "test_no_link",
  "test_site_consent",
);
