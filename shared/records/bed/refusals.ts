import { defineConflicts } from "#shared/kernel/errors.ts";

/** How things stand, where an act on a bed is refused. */
export const bedConflict = defineConflicts("bed_held", "bed_occupied", "already_so", "bed_taken");
