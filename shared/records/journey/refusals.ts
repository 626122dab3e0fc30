import { defineConflicts } from "#shared/kernel/errors.ts";

/** Conflict codes of a journey. */
export const journeyConflict = defineConflicts(
  "handed_over",
  "mentor_changed",
  "not_a_mentor",
  "already_beside",
  "nothing_asked",
);
