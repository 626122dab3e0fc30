import { defineConflicts } from "#shared/kernel/errors.ts";

export const meetingConflict = defineConflicts("week_full");
