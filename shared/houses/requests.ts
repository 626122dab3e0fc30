import * as z from "zod";
import { defineRequest } from "#shared/engine/outbox/request.ts";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { ways } from "#shared/records/alert/page.ts";
import { places } from "#shared/records/bed/bed.ts";
import { personalLink } from "#shared/records/door/link.ts";

/* Requests to a house, of administration and of its own. */

/** At most `mostBedsPerMessage`. */
const beds = z.array(
  z.object({
    id: idSchema("bed"),
    label: z.string(),
    room: z.string().default(""),
    place: z.enum(places),
    outReason: z.string().nullable(),
  }),
);

export const setUp = defineRequest({
  kind: "set_up",
  schema: z.object({ house: idSchema("house"), networkName: z.string(), beds }),
  forget: ({ house }) => ({ house }),
});

export const addBeds = defineRequest({
  kind: "add_beds",
  schema: z.object({ house: idSchema("house"), beds }),
  forget: ({ house }) => ({ house }),
});

/** A practice alert to whoever is on call. `to` is E.164, `token` opens a personal link; a call has none. */
export const practice = defineRequest({
  kind: "practice",
  schema: z.object({
    house: idSchema("house"),
    by: z.enum(ways),
    /** When it was asked for: a later one takes its place. */
    at: instantSchema,
    to: z.string(),
    token: z.string(),
    link: personalLink.schema.nullable(),
  }),
  forget: ({ house }) => ({ house }),
});
