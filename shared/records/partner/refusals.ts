import { defineConflicts } from "#shared/kernel/errors.ts";

/** Conflict codes about partners. */
export const partnerConflict = defineConflicts("already_so");
