import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { actedBy } from "#shared/table/acted-by.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";

const place = z.object({
  house: idSchema("house"),
  stay: idSchema("stay"),
});
export type StayPlace = z.infer<typeof place>;

const schema = z.object({
  stay: idSchema("stay"),
  /** Whether the other stay is the earlier or the later one. */
  way: z.enum(["from", "to"]),
  other: place,
  /** House-local date. */
  on: z.string(),
  /** What the resident agreed to send, and whether the house they left may know where they went. */
  carry: z.array(z.string()),
  tellWhere: z.boolean(),
  at: instantSchema,
  by: actedBy,
});
export type TransferLink = z.infer<typeof schema>;

const linkKeys = defineKey("people", "TRANSFER#{stay}#{way}");
export const linkKey = (homes: Homes, stay: TransferLink["stay"], way: TransferLink["way"]): Key =>
  linkKeys.key(homes, { stay, way });

/** Links the two stays of a transfer. It is in the people's home, which houses cannot read. */
export const transferLink = defineEntity<TransferLink, typeof linkKeys>({
  kind: "transfer",
  schema,
  schemaVersion: 1,
  at: linkKeys,
  ids: ({ stay, way }) => ({ stay, way }),
  samples: ({ house }) =>
    (["from", "to"] as const).map((way) => ({
      stay: "sty_1",
      way,
      other: { house, stay: "sty_2" },
      on: "2026-01-01",
      carry: [],
      tellWhere: false,
      at: "2026-01-01T00:00:00.000Z",
      by: { kind: "system" },
    })),
});
