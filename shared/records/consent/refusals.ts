import { defineConflicts } from "#shared/kernel/errors.ts";
import { informationKinds } from "./consent.ts";

/** Why nothing may leave, or a consent not be changed. */
export const consentConflict = defineConflicts(
  "no_consent",
  "consent_over",
  "consent_revoked",
  "consent_ended",
  "consent_expired",
  "consent_on_file",
  ...informationKinds.map((one) => `lacks_${one}` as const),
  "form_changed",
  "irrevocable",
);
