import { defineConflicts } from "#shared/kernel/errors.ts";

/** Conflict codes about people. */
export const personConflict = defineConflicts(
  "already_so",
  "too_many_apart",
  "same_person",
  "merged_already",
  "both_live_here",
  "too_many_records",
  "apart_are_two",
  "not_merged",
  "already_confirmed",
  "still_elsewhere",
  "say_it_on_the_stay",
  "keep_apart",
);
