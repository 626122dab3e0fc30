import { defineConflicts } from "#shared/kernel/errors.ts";

/** Conflict codes about fair reviews. */
export const reviewConflict = defineConflicts(
  "review_exists",
  "nothing_to_review",
  "review_decided",
  "review_not_decided",
  "review_party",
  "review_mentor",
  "review_noticed",
  "review_stated",
  "review_appealed",
  "appeal_over",
  "no_appeal",
  "appeal_answered",
  "appeal_decider",
  "no_statement",
  "no_oversight",
  "nothing_held",
  "danger_confirmed",
  "danger_own",
  "danger_changed",
);
