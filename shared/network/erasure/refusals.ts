import { defineConflicts } from "#shared/kernel/errors.ts";

/** How things stand, where an act on an erasure is refused. */
export const erasureConflict = defineConflicts(
  "erasure_answered",
  "erasure_own",
  "erasure_held",
  "erasure_under_way",
  "erasure_over",
);
