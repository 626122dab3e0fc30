import { defineConflicts } from "#shared/kernel/errors.ts";

/** Conflict codes about stays. */
export const stayConflict = defineConflicts(
  "stay_closed",
  "not_moved_out",
  "by_transfer",
  "bed_taken_since",
  "already_there",
  "other_bed_held",
  "conditions_open",
  "not_accepted",
  "nothing_changed",
);
