import * as z from "zod";
import { defineRequest } from "#shared/engine/outbox/request.ts";
import { idSchema } from "#shared/kernel/ids.ts";

const place = z.object({ house: idSchema("house"), stay: idSchema("stay") });

/**
 * What a transferred resident agreed to send. Sent from the people's home, so that neither house reads the
 * other.
 */
export const carryOver = defineRequest({
  kind: "carry_over",
  schema: z.object({ what: z.string(), from: place, to: place }),
  forget: ({ from, to }) => ({ from, to }),
});
