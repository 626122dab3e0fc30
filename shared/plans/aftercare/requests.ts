import * as z from "zod";
import { defineRequest } from "#shared/engine/outbox/request.ts";
import { idSchema } from "#shared/kernel/ids.ts";

/** A resident wants the aftercare plan of their referral on their journey. */
export const carryAftercare = defineRequest({
  kind: "carry_aftercare",
  schema: z.object({ journey: idSchema("journey"), person: idSchema("person"), epoch: z.int() }),
  forget: (asks) => asks,
});
