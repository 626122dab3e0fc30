import { defineConflicts } from "#shared/kernel/errors.ts";

/** Conflict codes of a journey. */
export const journeyConflict = defineConflicts("handed_over", "nothing_asked");
