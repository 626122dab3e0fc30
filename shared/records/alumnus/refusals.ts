import { defineConflicts } from "#shared/kernel/errors.ts";

/** Why an alumnus can't be asked, or can't answer. */
export const alumniConflict = defineConflicts(
  "alumni_over",
  "lives_here",
  "already_in_touch",
  "no_open_check_in",
  "guide_asked_already",
);
