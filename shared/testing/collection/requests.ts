import * as z from "zod";
import { defineRequest } from "#shared/engine/outbox/request.ts";
import { idSchema } from "#shared/kernel/ids.ts";

/** Tests opened by one message: a transaction holds them all. */
const mostTestsAtOnce = 12;

/** Opens tests of residents that a house's draw selected. `selection`: its date and line. */
export const openTests = defineRequest({
  kind: "open_tests",
  schema: z.object({
    house: idSchema("house"),
    selected: z.array(z.object({ stay: idSchema("stay"), selection: z.string() })).max(mostTestsAtOnce),
  }),
  forget: ({ house }) => ({ house }),
});
