import * as z from "zod";
import { defineRequest } from "#shared/engine/outbox/request.ts";
import { idSchema } from "#shared/kernel/ids.ts";

/** What a resident says on their own page in a fair review of their house. */
export const sayInReview = defineRequest({
  kind: "say_in_review",
  schema: z.object({
    house: idSchema("house"),
    review: idSchema("review"),
    journey: idSchema("journey"),
    epoch: z.int(),
    said: z.discriminatedUnion("kind", [
      z.object({
        kind: z.literal("statement"),
        strengths: z.string(),
        words: z.string(),
        support: z.string(),
      }),
      z.object({ kind: z.literal("appeal"), words: z.string() }),
    ]),
  }),
  forget: ({ house, review, journey, epoch }) => ({ house, review, journey, epoch }),
});
export type SayInReview = z.infer<typeof sayInReview.schema>;
