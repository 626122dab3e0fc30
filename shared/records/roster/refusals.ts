import { defineConflicts } from "#shared/kernel/errors.ts";

/** Why no practice alert is sent. */
export const rosterConflict = defineConflicts("no_number_on_call", "practice_just_sent");
