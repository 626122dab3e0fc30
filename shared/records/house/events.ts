import * as z from "zod";
import { defineEvents } from "#shared/table/event-catalogue.ts";

/** Events of a house: in the directory, and in the house itself. */
export const houseEvents = defineEvents(
  { subject: "house", group: "houses" },
  {
    "house.created": { name: z.string(), beds: z.int() },
    "house.changed": { name: z.string() },
    "house.beds_asked": { name: z.string(), beds: z.int() },
    "house.beds_added": { beds: z.int() },
    "house.set_up": { beds: z.int() },
    "house.beds_taken_back": { beds: z.int() },
    "house.taken_back": { beds: z.int() },
  },
);
