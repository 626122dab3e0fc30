import * as z from "zod";
import { defineRequest } from "#shared/engine/outbox/request.ts";
import { idSchema } from "#shared/kernel/ids.ts";

/** After a move-out: whether the resident, or their mentor, wants to go on. */
export const answerParting = defineRequest({
  kind: "answer_parting",
  schema: z.object({
    journey: idSchema("journey"),
    epoch: z.int(),
    by: z.enum(["resident", "mentor"]),
    goesOn: z.boolean(),
  }),
  forget: ({ journey, epoch, goesOn }) => ({ journey, epoch, goesOn }),
});
