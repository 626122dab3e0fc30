import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { defineEntity } from "#shared/table/entity.ts";
import { below } from "#shared/tenancy/homes.ts";

const schema = z.object({
  house: idSchema("house"),
  stay: idSchema("stay"),
  what: z.enum(["medications", "belongings"]),
  /** The answer of the checklist they left with, its words and its count. */
  answer: z.string(),
  words: z.string(),
  count: z.int().nullable(),
});
export type TransferredItem = z.infer<typeof schema>;

/** What was sent from another house, as the resident agreed. It doesn't name that house. */
export const transferredItem = defineEntity<TransferredItem>({
  kind: "stay.brought",
  schema,
  schemaVersion: 1,
  key: (homes, value) => ({
    pk: below.stay(homes.house(value.house), value.stay),
    sk: `~brought#${value.what}`,
  }),
  samples: ({ house }) => [
    { house, stay: "sty_1", what: "belongings", answer: "taken", words: "", count: null },
  ],
});
