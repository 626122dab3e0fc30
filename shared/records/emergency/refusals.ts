import { defineConflicts } from "#shared/kernel/errors.ts";

/** Conflict codes about emergency access. */
export const emergencyConflict = defineConflicts(
  "emergency_over",
  "emergency_bound",
  "emergency_reviewed",
  "emergency_own",
);
