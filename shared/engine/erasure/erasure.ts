import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import { type Homes, homeSchema } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";

/**
 * Minutes of rest after the doors are closed, and again after the last record is gone: longer than anything that
 * was under way then can go on writing (a function ends after one).
 */
export const restMinutes = 60;

const schema = z.object({
  id: idSchema("erasure"),
  /** The network, as the certificate names it: an organization, nobody in it. */
  network: z.object({ name: z.string(), legalEntity: z.string(), timeZone: z.string() }),
  state: z.enum(["closing", "listing", "erasing", "looking", "erased"]),
  /** SHA-256 of what the certificate's address ends with. */
  hash: z.string(),
  /** ISO instants. Two people of two roles asked and agreed; their names go with the rest. */
  askedAt: z.string(),
  agreedAt: z.string(),
  closedAt: z.string(),
  erasedAt: z.string().nullable(),
  /** Since when nothing is left, as it was read again. */
  lookedAt: z.string().nullable(),
  /** The home to list next; null before the first. */
  home: homeSchema.nullable(),
  /** Lists written, and partitions on them. */
  lists: z.int(),
  partitions: z.int(),
  /** Where the erasing, or the looking, goes on: which list, which of its partitions. */
  at: z.object({ list: z.int(), nth: z.int() }),
  /** What is being taken away: counted already, so that a crash in between counts nothing twice. */
  pending: z.object({ partition: homeSchema, upTo: z.string() }).nullable(),
  /** Records taken away, by kind. */
  counts: z.record(z.string(), z.int()),
  /** How often all of it was gone through until nothing was left. */
  rounds: z.int(),
  /** When the clock takes it up. */
  due: z.string().nullable(),
});
export type Erasure = z.infer<typeof schema>;

/** As it begins. */
export const nothingErased = {
  erasedAt: null,
  lookedAt: null,
  home: null,
  lists: 0,
  partitions: 0,
  at: { list: 0, nth: 0 },
  pending: null,
  counts: {},
  rounds: 1,
} as const satisfies Partial<Erasure>;

const erasureKeys = defineKey("erasure", "A#erasure");
export const erasureKey = (homes: Homes): Key => erasureKeys.key(homes, {});

/**
 * That a network has left. While it is there the system rests in that network; it stays, as the certificate, when all
 * else is gone.
 */
export const erasure = defineEntity<Erasure, typeof erasureKeys>({
  kind: "erasure",
  schema,
  schemaVersion: 1,
  at: erasureKeys,
  ids: () => ({}),
  due: (value) => value.due ?? undefined,
  samples: () => [
    {
      id: "era_1",
      network: { name: "Sample", legalEntity: "Sample LLC", timeZone: "UTC" },
      state: "closing",
      hash: "h",
      askedAt: "2026-01-01T00:00:00Z",
      agreedAt: "2026-01-02T00:00:00Z",
      closedAt: "2026-01-09T00:00:00Z",
      ...nothingErased,
      due: "2026-01-09T00:00:00Z",
    },
  ],
});
