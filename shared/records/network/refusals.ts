import { defineConflicts } from "#shared/kernel/errors.ts";

/** Conflict codes about networks. */
export const networkConflict = defineConflicts(
  "network_left",
  "already_so",
  "already_founded",
  "founding_closed",
  "founded_enough",
);
