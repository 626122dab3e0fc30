/** What a form did, on the page that follows. */
export const done = {
  "appointment.added": "Added to the schedule.",
  "appointment.changed": "Saved.",
  "appointment.taken_off": "Taken off the schedule.",
  "appointment.sent": "Added. It’s on their schedule in a moment.",
} as const;
