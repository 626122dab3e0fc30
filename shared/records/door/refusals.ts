import { defineConflicts } from "#shared/kernel/errors.ts";

/** Conflict codes of switching to another membership, and of adding a passkey. */
export const doorConflict = defineConflicts(
  "access_suspended",
  "access_changed",
  "sign_in_first",
  "passkeys_full",
  "passkey_refused",
);
