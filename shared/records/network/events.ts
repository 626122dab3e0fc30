import { defineEvents } from "#shared/table/event-catalogue.ts";

/** Events of the network. */
export const networkEvents = defineEvents(
  { subject: "network", group: "records" },
  {
    "network.created": {},
    "network.changed": {},
    "network.inquiries_opened": {},
    "network.inquiries_closed": {},
    "network.public_form_changed": {},
  },
);
