import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { defineEntity } from "#shared/table/entity.ts";
import { defineKey } from "#shared/tenancy/keys.ts";

const schema = z.object({
  house: idSchema("house"),
  stay: idSchema("stay"),
  what: z.enum(["medications", "belongings"]),
  /** The answer of the move-out checklist, with its details. */
  answer: z.string(),
  words: z.string(),
  count: z.int().nullable(),
});
export type TransferredItem = z.infer<typeof schema>;

const transferredItemKeys = defineKey("house/stay", "~brought#{what}");

/** What was sent from another house, as the resident agreed. It doesn't name that house. */
export const transferredItem = defineEntity<TransferredItem, typeof transferredItemKeys>({
  kind: "stay.brought",
  schema,
  schemaVersion: 1,
  at: transferredItemKeys,
  ids: ({ house, stay, what }) => ({ house, stay, what }),
  samples: ({ house }) => [
    { house, stay: "sty_1", what: "belongings", answer: "taken", words: "", count: null },
  ],
});
