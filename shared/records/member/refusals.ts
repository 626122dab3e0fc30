import { defineConflicts } from "#shared/kernel/errors.ts";

/** How things stand, where an act on a member is refused. */
export const memberConflict = defineConflicts(
  "already_member",
  "yourself",
  "already_so",
  "last_administrator",
);
