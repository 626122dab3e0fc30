import * as z from "zod";
import { defineEvents } from "#shared/table/event-catalogue.ts";
import { answers } from "./accommodation.ts";

/** Events of accommodation requests. */
export const accommodationEvents = defineEvents(
  { subject: "accommodation", group: "residents" },
  { "accommodation.asked": {}, "accommodation.answered": { answer: z.enum(answers) } },
);

/** Events of requests that moved to a stay. */
export const broughtEvents = defineEvents(
  { subject: "stay", group: "residents" },
  { "accommodation.brought": {} },
);
