import { defineConflicts } from "#shared/kernel/errors.ts";

/** Conflict codes about accommodations. */
export const accommodationConflict = defineConflicts("referral_over", "too_many_requests");
