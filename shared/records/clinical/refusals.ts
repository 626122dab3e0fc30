import { defineConflicts } from "#shared/kernel/errors.ts";

export const clinicalConflict = defineConflicts(
  /** The consent has ended since. */
  "consent_over_for_clinician",
  "not_for_clinicians",
  "not_a_clinician",
);
