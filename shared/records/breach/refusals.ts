import { defineConflicts } from "#shared/kernel/errors.ts";

/** Conflict codes about the breach register. */
export const breachConflict = defineConflicts("breach_closed", "breach_duties_left", "breach_not_notified");
