import { defineEvents } from "#shared/table/event-catalogue.ts";

/** Events of alerts, in the journey's exchange: no activity page shows them. */
export const alertEvents = defineEvents(
  { subject: "journey", group: "residents" },
  { "alert.paged": {}, "alert.unreached": {}, "alert.answered": {} },
);
