import { defineConflicts } from "#shared/kernel/errors.ts";

/** Why nothing may leave, or a consent not be changed. */
export const consentConflict = defineConflicts(
  "no_consent",
  "consent_over",
  "consent_on_file",
  "form_changed",
  "not_in_consent",
  "irrevocable",
  "person_unconfirmed",
);
