import { defineConflicts } from "#shared/kernel/errors.ts";

/** Conflict codes about acts that take a second person. */
export const secondPersonConflict = defineConflicts(
  "own_request",
  "not_independent",
  "waits_for_second_person",
);
