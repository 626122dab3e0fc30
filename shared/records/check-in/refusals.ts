import { defineConflicts } from "#shared/kernel/errors.ts";

export const checkInConflict = defineConflicts(
  /** They moved, or the clinician's access has ended, since. */
  "audience_over",
  /** A step of the plan was done or taken away since. */
  "plan_changed",
  "already_private",
);
