import * as z from "zod";
import { defineEvents } from "#shared/table/event-catalogue.ts";

/** Events of a resident's answers, in the journey's exchange: no activity page shows them. */
export const capitalEvents = defineEvents(
  { subject: "journey", group: "residents" },
  {
    "capital.answered": {},
    "capital.share_begun": {},
    "capital.share_taken_back": {},
  },
);

/** Which questionnaire a network asks, and its counts. */
export const instrumentEvents = defineEvents(
  { subject: "network", group: "records" },
  {
    "instrument.added": { items: z.int() },
    /** Null: the product's own. */
    "instrument.chosen": { own: z.boolean() },
  },
);
