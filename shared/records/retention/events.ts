import * as z from "zod";
import { defineEvents } from "#shared/table/event-catalogue.ts";

/** Events of retention periods and legal holds; `on` is a spoken number, or `network`. */
export const retentionEvents = defineEvents(
  { subject: "network", group: "records" },
  {
    "retention.changed": { closedDays: z.int(), unansweredDays: z.int(), referralDays: z.int() },
    "retention.held": { on: z.string() },
    "retention.lifted": { on: z.string() },
  },
);
