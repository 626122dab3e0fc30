import { defineEvents } from "#shared/table/event-catalogue.ts";

/** What happens to the network itself. */
export const networkEvents = defineEvents(
  { subject: "network", group: "records" },
  {
    "network.created": {},
    "network.changed": {},
    "network.inquiries_opened": {},
    "network.inquiries_closed": {},
  },
);
