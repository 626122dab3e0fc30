import { defineConflicts } from "#shared/kernel/errors.ts";

/** How things stand, where an act on a stay is refused. */
export const stayConflict = defineConflicts(
  "stay_closed",
  "already_there",
  "other_bed_held",
  "conditions_open",
  "not_accepted",
);
