import * as z from "zod";
import { defineRequest } from "#shared/engine/outbox/request.ts";
import { idSchema } from "#shared/kernel/ids.ts";

/** Writes a partner's card where the partner and the system can read it. */
export const introduce = defineRequest({
  kind: "introduce",
  schema: z.object({
    partner: idSchema("partner"),
    name: z.string(),
    tradeNames: z.array(z.string()).default([]),
    /** The version of the partner it was sent with. */
    version: z.int().default(1),
  }),
  forget: ({ partner }) => ({ partner }),
});
