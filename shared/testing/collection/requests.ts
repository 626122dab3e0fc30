import * as z from "zod";
import { defineRequest } from "#shared/engine/outbox/request.ts";
import { idSchema } from "#shared/kernel/ids.ts";

/** What a resident says on their own page before a test. */
export const sayInTest = defineRequest({
  kind: "say_in_test",
  schema: z.object({
    house: idSchema("house"),
    test: idSchema("test"),
    journey: idSchema("journey"),
    epoch: z.int(),
    said: z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("observer"), observer: z.string(), words: z.string() }),
      z.object({ kind: z.literal("disclosure"), words: z.string() }),
    ]),
  }),
  forget: ({ house, test, journey, epoch }) => ({ house, test, journey, epoch }),
});
export type SayInTest = z.infer<typeof sayInTest.schema>;
