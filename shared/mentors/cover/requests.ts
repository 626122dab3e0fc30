import * as z from "zod";
import { defineRequest } from "#shared/engine/outbox/request.ts";
import { idSchema } from "#shared/kernel/ids.ts";

/** Cover begins or ends in one journey, as the mentor's plan has it by then. */
export const applyCover = defineRequest({
  kind: "apply_cover",
  schema: z.object({ journey: idSchema("journey"), mentor: idSchema("member"), round: z.int() }),
  forget: ({ journey, mentor, round }) => ({ journey, mentor, round }),
});
export type ApplyCover = z.infer<typeof applyCover.schema>;
