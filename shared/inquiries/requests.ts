import * as z from "zod";
import { defineRequest } from "#shared/engine/outbox/request.ts";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { takenContent } from "#shared/records/inquiry/inquiry.ts";
import { actedBy } from "#shared/table/acted-by.ts";

/** A call taken in a house, for admissions. Only they keep it after delivery. */
export const takeDown = defineRequest({
  kind: "take_down",
  schema: z.object({
    house: idSchema("house"),
    inquiry: idSchema("inquiry"),
    takenBy: actedBy,
    takenAt: instantSchema,
    callBy: instantSchema.nullable(),
    content: takenContent,
  }),
  forget: ({ house, inquiry }) => ({ house, inquiry }),
});
