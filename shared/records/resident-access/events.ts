import { defineEvents } from "#shared/table/event-catalogue.ts";

/** Events of a resident's own page. */
export const accessEvents = defineEvents(
  { subject: "stay", group: "residents" },
  { "access.invited": {}, "access.opened": {}, "access.ended": {} },
);

/** In the journey's exchange: no activity page shows it. */
export const takingUpEvents = defineEvents(
  { subject: "journey", group: "residents" },
  { "access.taken_up": {} },
);
