import { defineConflicts } from "#shared/kernel/errors.ts";

/** How things stand, where an act on a retention is refused. */
export const retentionConflict = defineConflicts("lifted_already", "held_already");
