import { defineConflicts } from "#shared/kernel/errors.ts";

/** Conflict codes of an undo. */
export const undoConflict = defineConflicts("undo_changed", "undo_too_late");
