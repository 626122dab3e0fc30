import { defineConflicts } from "#shared/kernel/errors.ts";

/** Conflict codes of a house's testing policy. */
export const testingPolicyConflict = defineConflicts("testing_policy_changed");
