import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { signedDocument } from "#shared/records/packet/document.ts";
import { done } from "#shared/table/acted-by.ts";
import { defineEntity, is, type Key } from "#shared/table/entity.ts";
import type { Table } from "#shared/table/table.ts";
import { below, type Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";

export const removals = ["error", "resident"] as const;

const schema = z.object({
  id: idSchema("brought"),
  house: idSchema("house"),
  stay: idSchema("stay"),
  /** Where it was made, and when. */
  network: idSchema("network"),
  from: z.string(),
  madeAt: instantSchema,
  /** The resident's name in it. */
  name: z.string(),
  papers: z.int(),
  /** Its further parts, by their names in it. */
  parts: z.array(z.string()),
  /** Whether its seal fitted when it was kept. */
  fits: z.boolean(),
  kept: done,
  /** Its papers are deleted: it was entered in error, or the resident asked. */
  removed: done.extend({ why: z.enum(removals) }).nullable(),
});
export type BroughtRecord = z.infer<typeof schema>;
type Of = Pick<BroughtRecord, "house" | "stay">;

const recordKeys = defineKey("house/stay/brought", "~{brought}");
export const broughtKey = (homes: Homes, { house, stay }: Of, id: BroughtRecord["id"]): Key =>
  recordKeys.key(homes, { house, stay, brought: id });

/** A resident's own record from another network, as it was brought in. */
export const broughtRecord = defineEntity<BroughtRecord, typeof recordKeys>({
  kind: "brought",
  schema,
  schemaVersion: 2,
  upgrade: (data) => ({ parts: [], ...data }),
  at: recordKeys,
  ids: ({ house, stay, id }) => ({ house, stay, brought: id }),
  samples: ({ house }) => [
    {
      id: "brt_1",
      house,
      stay: "sty_1",
      network: "net_1",
      from: "Sample House",
      madeAt: "2026-01-01T00:00:00.000Z",
      name: "Sample",
      papers: 1,
      parts: [],
      fits: true,
      kept: { at: "2026-01-01T00:00:00.000Z", by: { kind: "system" } },
      removed: null,
    },
  ],
});

const paperSchema = z.object({
  house: idSchema("house"),
  stay: idSchema("stay"),
  brought: idSchema("brought"),
  /** Its place in the record. */
  at: z.string(),
  /** With the ids of the network that made it. */
  document: signedDocument.schema,
});
type BroughtPaper = z.infer<typeof paperSchema>;

const paperKeys = defineKey("house/stay/brought", "{brought}#{at}");

/** A paper of it, as it was signed there. It binds no one here. */
export const broughtPaper = defineEntity<BroughtPaper, typeof paperKeys>({
  kind: "brought.paper",
  schema: paperSchema,
  schemaVersion: 1,
  at: paperKeys,
  ids: ({ house, stay, brought, at }) => ({ house, stay, brought, at }),
  samples: (ids) =>
    signedDocument
      .samples(ids)
      .map((document) => ({ house: ids.house, stay: "sty_1", brought: "brt_1", at: "00", document })),
});

const partSchema = z.object({
  house: idSchema("house"),
  stay: idSchema("stay"),
  brought: idSchema("brought"),
  /** Its place in the record. */
  at: z.string(),
  /** As the file calls it. */
  name: z.string(),
  /** As they came: a later version may have what this one does not know. */
  items: z.array(z.unknown()),
});
export type BroughtPart = z.infer<typeof partSchema>;

const partKeys = defineKey("house/stay/brought", "P#{brought}#{at}");

/** A further part of it, or a piece of a long one. */
export const broughtPart = defineEntity<BroughtPart, typeof partKeys>({
  kind: "brought.part",
  schema: partSchema,
  schemaVersion: 1,
  at: partKeys,
  ids: ({ house, stay, brought, at }) => ({ house, stay, brought, at }),
  samples: ({ house }) => [
    { house, stay: "sty_1", brought: "brt_1", at: "00", name: "tests", items: [{ sample: "Sample" }] },
  ],
});

/** Kinds of what a brought record has. */
export const broughtItems = [broughtPaper, broughtPart];

/** What a brought record has: its papers and its parts. */
export async function queryBrought(
  { table, homes }: { readonly table: Table; readonly homes: Homes },
  { house, stay }: Of,
  id: BroughtRecord["id"],
) {
  const within = below.brought(below.stay(homes.house(house), stay));
  const all = { in: within, limit: 100, kinds: broughtItems };
  const pages = await Promise.all([`${id}#`, `P#${id}#`].map((prefix) => table.query({ ...all, prefix })));
  const items = pages.flatMap((page) => page.items);
  return { papers: items.filter(is(broughtPaper)), parts: items.filter(is(broughtPart)) };
}
