import { defineConflicts } from "#shared/kernel/errors.ts";

/** Conflict codes about members. */
export const memberConflict = defineConflicts(
  "already_member",
  "yourself",
  "already_so",
  "last_administrator",
);
