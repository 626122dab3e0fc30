import { defineEvents } from "#shared/table/event-catalogue.ts";

/** Events of appointments, in the journey's exchange: no activity page shows them. */
export const appointmentEvents = defineEvents(
  { subject: "journey", group: "residents" },
  {
    "appointment.added": {},
    "appointment.changed": {},
    "appointment.taken_off": {},
  },
);

/** House staff sent one to a resident's schedule. Nothing of it stays with the stay. */
export const sentAppointmentEvents = defineEvents(
  { subject: "stay", group: "residents" },
  { "appointment.sent": {} },
);
