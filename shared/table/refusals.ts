import { defineConflicts } from "#shared/kernel/errors.ts";

/** Somebody else was first, or the same request is still being carried out. */
export const commitConflict = defineConflicts("changed", "still_running");
