import * as z from "zod";
import { defineEvents } from "#shared/table/event-catalogue.ts";
import { answers } from "./accommodation.ts";

/** What happens to a request for an accommodation. */
export const accommodationEvents = defineEvents(
  { subject: "accommodation", group: "residents" },
  { "accommodation.asked": {}, "accommodation.answered": { answer: z.enum(answers) } },
);

/** That requests came along into a stay. */
export const broughtEvents = defineEvents(
  { subject: "stay", group: "residents" },
  { "accommodation.brought": {} },
);
