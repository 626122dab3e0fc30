import { defineConflicts } from "#shared/kernel/errors.ts";

export const checkInConflict = defineConflicts(
  /** The clinician's access has ended since. */
  "no_clinician",
  /** A step of the plan was done or taken away since. */
  "plan_changed",
  "already_private",
);
