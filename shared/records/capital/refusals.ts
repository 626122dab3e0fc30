import { defineConflicts } from "#shared/kernel/errors.ts";

export const capitalConflict = defineConflicts(
  /** Another questionnaire is asked since the page was opened. */
  "questions_changed",
  "already_shared",
  "not_shared",
);
