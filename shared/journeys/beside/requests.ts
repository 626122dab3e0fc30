import * as z from "zod";
import { defineRequest } from "#shared/engine/outbox/request.ts";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";

/** Who walks with a resident from now on. Whoever asked saw the journey in this epoch. */
export const setMentor = defineRequest({
  kind: "set_mentor",
  schema: z.object({
    journey: idSchema("journey"),
    epoch: z.int(),
    mentor: idSchema("member").nullable(),
    cover: z.object({ member: idSchema("member"), until: instantSchema }).nullable(),
  }),
  forget: ({ journey, epoch, mentor, cover }) => ({ journey, epoch, mentor, cover: cover?.member ?? null }),
});

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
