import { defineConflicts } from "#shared/kernel/errors.ts";

/** Conflict codes about records that residents bring. */
export const broughtConflict = defineConflicts("brought_removed");
