import * as z from "zod";
import { defineRequest } from "#shared/engine/outbox/request.ts";
import { idSchema } from "#shared/kernel/ids.ts";
import { headerSchema, lineSchema } from "#shared/records/draw/day.ts";
import { periodSchema, rulesSchema } from "#shared/records/draw/kept-keys.ts";

/* Requests from a house's draws to the house and to its residents. */

const ofDay = z.object({ house: idSchema("house"), date: z.string() });

/** The lines of a date, each for its resident, and the day for the house. */
export const handOutLines = defineRequest({
  kind: "hand_out_lines",
  schema: ofDay.extend({
    period: periodSchema,
    rules: rulesSchema,
    header: headerSchema,
    void: z.boolean(),
    /** The day in numbers, for the house: with the first lines only. */
    day: z.object({ pool: z.int() }).nullable(),
    lines: z.array(
      z.object({
        journey: idSchema("journey"),
        line: lineSchema,
        path: z.object({ at: z.int(), beside: z.array(z.string()) }),
      }),
    ),
  }),
  forget: ({ house }) => ({ house }),
});

/** Tests for whoever was selected. */
export const openSelected = defineRequest({
  kind: "open_selected",
  schema: ofDay.extend({
    /** Of the policy that they are tested by. */
    edition: z.int(),
    /** How many in all: with the first of them only. */
    all: z.int().nullable(),
    selected: z.array(
      z.object({
        stay: idSchema("stay"),
        journey: idSchema("journey"),
        /** Its date and line. */
        selection: z.string(),
      }),
    ),
  }),
  forget: ({ house }) => ({ house }),
});
