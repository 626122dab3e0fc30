import { defineConflicts } from "#shared/kernel/errors.ts";

/** Conflict codes about inquiries. */
export const inquiryConflict = defineConflicts(
  "inquiry_closed",
  "inquiry_referred",
  "inquiry_open",
  "inquiry_purged",
  "form_closed",
  "form_old",
  "form_early",
  "form_trap",
  "form_full",
  "form_repeated",
);
