import * as z from "zod";
import { defineEvents } from "#shared/table/event-catalogue.ts";

/** How long things are kept, and what is held; `on` is a record's number, or `network`. */
export const retentionEvents = defineEvents(
  { subject: "network", group: "records" },
  {
    "retention.changed": { closedDays: z.int(), unansweredDays: z.int(), referralDays: z.int() },
    "retention.held": { on: z.string() },
    "retention.lifted": { on: z.string() },
  },
);
