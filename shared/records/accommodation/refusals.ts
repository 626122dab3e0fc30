import { defineConflicts } from "#shared/kernel/errors.ts";

/** How things stand, where an act on an accommodation is refused. */
export const accommodationConflict = defineConflicts("referral_over", "too_many_requests");
