import * as z from "zod";
import { defineRequest } from "#shared/engine/outbox/request.ts";
import { idSchema } from "#shared/kernel/ids.ts";
import { places } from "#shared/records/bed/bed.ts";

/* Requests from administration to a house. */

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
