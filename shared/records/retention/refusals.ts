import { defineConflicts } from "#shared/kernel/errors.ts";

/** Conflict codes about retention. */
export const retentionConflict = defineConflicts("lifted_already", "held_already");
