import { defineConflicts } from "#shared/kernel/errors.ts";

/** Conflict codes about departures. */
export const departureConflict = defineConflicts(
  "already_decided",
  "not_decided",
  "review_asked",
  "already_served",
  "not_prepared",
  "notice_incomplete",
  "notice_changed",
  "no_notice",
  "review_open",
  "appeal_open",
  "appeal_granted",
  "notice_running",
);
