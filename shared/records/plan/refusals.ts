import { defineConflicts } from "#shared/kernel/errors.ts";

/** Conflict codes of a recovery plan. */
export const planConflict = defineConflicts("plan_begun", "plan_rewritten", "goals_full", "no_house");
