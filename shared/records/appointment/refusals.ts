import { defineConflicts } from "#shared/kernel/errors.ts";

export const appointmentConflict = defineConflicts("schedule_full", "appointment_over", "day_not_planned");
