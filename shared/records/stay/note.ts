import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { actedBy } from "#shared/table/acted-by.ts";
import { defineEntity } from "#shared/table/entity.ts";
import { defineKey } from "#shared/tenancy/keys.ts";

const schema = z.object({
  id: idSchema("note"),
  house: idSchema("house"),
  stay: idSchema("stay"),
  at: instantSchema,
  by: actedBy,
  text: z.string(),
});
export type StayNote = z.infer<typeof schema>;

const noteKeys = defineKey("house/stay", "N#{note}");

/** A staff note on a stay. Never changed or deleted: a mistake is corrected in another note. */
export const stayNote = defineEntity<StayNote, typeof noteKeys>({
  kind: "stay.note",
  schema,
  schemaVersion: 1,
  at: noteKeys,
  ids: ({ house, stay, id }) => ({ house, stay, note: id }),
  samples: ({ house }) => [
    {
      id: "not_1",
      house,
      stay: "sty_1",
      at: "2026-01-01T00:00:00.000Z",
      by: { kind: "system" },
      text: "Sample",
    },
  ],
});
