import { defineConflicts } from "#shared/kernel/errors.ts";

/** Conflict codes of inviting a resident to their own page, and of its first visit. */
export const accessConflict = defineConflicts(
  "not_confirmed_yet",
  "birth_date_unknown",
  "same_address_in_use",
  "signs_in_by_email",
  "no_access",
  "invitation_over",
);
