import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { defineEntity } from "#shared/table/entity.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { timesSchema } from "./times.ts";

const outSchema = z.object({
  house: idSchema("house"),
  stay: idSchema("stay"),
  times: z.array(timesSchema),
});
export type OutCard = z.infer<typeof outSchema>;
const outKeys = defineKey("house", "O#{stay}");

/**
 * When a resident of the house is out, as they or their mentor let it see: never why, where or with whom. There while
 * they live there and have such times.
 */
export const outCard = defineEntity<OutCard, typeof outKeys>({
  kind: "stay.out",
  schema: outSchema,
  schemaVersion: 1,
  at: outKeys,
  ids: ({ house, stay }) => ({ house, stay }),
  samples: ({ house }) => [{ house, stay: "sty_1", times: [] }],
});
