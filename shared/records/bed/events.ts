import * as z from "zod";
import { defineEvents } from "#shared/table/event-catalogue.ts";

/** Events of a bed. A reason is about the bed, never about a person. */
export const bedEvents = defineEvents(
  { subject: "bed", group: "houses" },
  {
    /** `was`: the label before, if it changed. */
    "bed.changed": { label: z.string(), was: z.string().optional() },
    "bed.taken_out": { label: z.string(), reason: z.string() },
    "bed.put_back": { label: z.string() },
    "bed.retired": { label: z.string() },
  },
);
