import * as z from "zod";
import { defineEvents } from "#shared/table/event-catalogue.ts";

/** Events of a transfer: in the new stay, and among people. */
export const transferEvents = defineEvents(
  { subject: "stay", group: "residents" },
  { "stay.brought": { what: z.string() }, "person.transferred": {} },
);
