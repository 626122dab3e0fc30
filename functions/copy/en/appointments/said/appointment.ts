import type { SaidOf } from "../../../said.ts";

export const appointmentSaid = {
  problems: {
    "appointment.what_required": "Enter what it is.",
    "appointment.on_required": "Enter the date.",
    "appointment.from_required": "Enter when it starts.",
    "appointment.until_required": "Enter when it ends.",
    "appointment.until_before_from": "It has to end after it starts, on the same day.",
    "appointment.last_before_first": "That’s before the first day. Check both dates.",
    "appointment.last_of_one":
      "A last day is only for what repeats. Choose the days of the week, or leave this blank.",
    "appointment.agreement_required": "Ask them first. Check the box once they’ve asked you to add it.",
    "appointment.day_required": "Choose the day.",
    "appointment.how_required": "Choose what happens that day.",
    "appointment.never": "None of these days falls between the first and the last day.",
  },
  refusals: {
    schedule_full:
      "The schedule has 30 appointments, the most it holds. Take off what’s no longer needed first.",
    appointment_over: "This appointment was taken off the schedule in the meantime.",
    day_not_planned: "It isn’t on that day anymore. Check the schedule and try again.",
  },
  events: {
    "appointment.added": "Appointment added",
    "appointment.changed": "Appointment changed",
    "appointment.taken_off": "Appointment taken off",
    "appointment.sent": "Appointment added to the resident’s own schedule",
  },
} satisfies SaidOf<"appointment">;
