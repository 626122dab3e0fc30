import { defineConflicts } from "#shared/kernel/errors.ts";

/** How things stand, where an act on an inquiry is refused. */
export const inquiryConflict = defineConflicts(
  "inquiry_closed",
  "form_closed",
  "form_old",
  "form_early",
  "form_trap",
  "form_busy",
  "form_full",
);
