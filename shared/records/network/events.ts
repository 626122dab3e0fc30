import * as z from "zod";
import { defineEvents } from "#shared/table/event-catalogue.ts";

const name = z.string();

/** Events of the network. */
export const networkEvents = defineEvents(
  { subject: "network", group: "records" },
  {
    "network.created": {},
    "network.changed": {},
    "network.renamed": { name, legalEntity: name, wasName: name, wasLegalEntity: name },
    "network.inquiries_opened": {},
    "network.inquiries_closed": {},
    "network.public_form_changed": {},
    "network.oversight_changed": {},
  },
);
