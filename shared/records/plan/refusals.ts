import { defineConflicts } from "#shared/kernel/errors.ts";

/** Conflict codes of a recovery plan. */
export const planConflict = defineConflicts("plan_begun", "plan_changed", "goals_full", "no_house");
