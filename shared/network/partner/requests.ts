import * as z from "zod";
import { defineRequest } from "#shared/engine/outbox/request.ts";
import { idSchema } from "#shared/kernel/ids.ts";

/** Creates a partner's card where the system can read it. */
export const introduce = defineRequest({
  kind: "introduce",
  schema: z.object({ partner: idSchema("partner"), name: z.string() }),
  forget: ({ partner }) => ({ partner }),
});
