import { defineConflicts } from "#shared/kernel/errors.ts";

/** Conflict codes of mentoring. */
export const mentorConflict = defineConflicts(
  "already_proposed",
  "proposal_over",
  "mentor_not_active",
  "mentor_already",
  "mentor_full",
  "supervised_already",
  "no_mentor",
);
