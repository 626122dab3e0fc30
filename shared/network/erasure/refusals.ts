import { defineConflicts } from "#shared/kernel/errors.ts";

/** Conflict codes about erasures. */
export const erasureConflict = defineConflicts(
  "erasure_answered",
  "erasure_held",
  "erasure_under_way",
  "erasure_over",
);
