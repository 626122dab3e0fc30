import { defineConflicts } from "#shared/kernel/errors.ts";

/** A lost race, or the same request is still running. */
export const commitConflict = defineConflicts("changed", "still_running");
