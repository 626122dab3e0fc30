import * as z from "zod";
import { defineEvents } from "#shared/table/event-catalogue.ts";
import { removals } from "./brought.ts";

/** Events of records that residents bring from another network. */
export const broughtEvents = defineEvents(
  { subject: "stay", group: "residents" },
  {
    "brought.kept": { papers: z.int() },
    "brought.removed": { why: z.enum(removals) },
  },
);
