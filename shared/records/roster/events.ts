import * as z from "zod";
import { defineEvents } from "#shared/table/event-catalogue.ts";

/** Events of the on-call schedule: `from` and `to` are single nights, `days` weekdays (1 Monday). */
export const rosterEvents = defineEvents(
  { subject: "house", group: "houses" },
  {
    "house.on_call_changed": {
      name: z.string().optional(),
      from: z.string().optional(),
      to: z.string().optional(),
      days: z.string().optional(),
    },
    "house.alert_practiced": {},
  },
);
