import { defineConflicts } from "#shared/kernel/errors.ts";

/** How things stand, where an act on a partner is refused. */
export const partnerConflict = defineConflicts("already_so");
