import { defineConflicts } from "#shared/kernel/errors.ts";

/** Conflict codes about the witnesses of random selections. */
export const selectionConflict = defineConflicts("witnesses_at_most", "witness_asked");
