import * as z from "zod";
import { defineEvents } from "#shared/table/event-catalogue.ts";

const on = { date: z.string() };

/** Events of a house's random selections, in the home of its draws. */
export const drawEvents = defineEvents(
  { subject: "house", group: "houses" },
  {
    "draw.begun": on,
    "draw.missed": on,
    "draw.published": on,
    "draw.void": on,
    "draw.drawn": on,
    "draw.revealed": on,
    "draw.lost": on,
    "draw.ended": on,
  },
);

/** Events of it in the house. */
export const selectionEvents = defineEvents(
  { subject: "house", group: "houses" },
  {
    "selection.published": on,
    "selection.void": on,
    "selection.witness_added": { organization: z.string() },
    "selection.witness_agreed": { organization: z.string() },
    "selection.witness_ended": { organization: z.string() },
    "selection.witness_told": on,
    "selection.drawn": { date: z.string(), selected: z.int() },
  },
);
