import { defineConflicts } from "#shared/kernel/errors.ts";

/** Conflict codes of switching to another membership. */
export const doorConflict = defineConflicts("access_suspended", "access_changed");
