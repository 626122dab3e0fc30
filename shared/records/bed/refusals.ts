import { defineConflicts } from "#shared/kernel/errors.ts";

/** Conflict codes about beds. */
export const bedConflict = defineConflicts("bed_held", "bed_occupied", "already_so", "bed_taken");
