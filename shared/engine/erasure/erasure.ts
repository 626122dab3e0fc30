import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import { type Homes, homeSchema } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";

/**
 * Minutes of rest after the doors are closed, and again after the last record is deleted: longer than any
 * function still running can write (a function ends after one minute).
 */
export const restMinutes = 60;

const schema = z.object({
  id: idSchema("erasure"),
  /** The network on the certificate: an organization, no person. */
  network: z.object({ name: z.string(), legalEntity: z.string(), timeZone: z.string() }),
  state: z.enum(["closing", "listing", "erasing", "looking", "erased"]),
  /** SHA-256 of the secret in the certificate's address. */
  hash: z.string(),
  /** ISO instants. Two people with two roles asked and agreed; their names are erased. */
  askedAt: instantSchema,
  agreedAt: instantSchema,
  closedAt: instantSchema,
  erasedAt: instantSchema.nullable(),
  /** When the verification found nothing left. */
  lookedAt: instantSchema.nullable(),
  /** The home to list next; null before the first. */
  home: homeSchema.nullable(),
  /** Number of lists, and of partitions on them. */
  lists: z.int(),
  partitions: z.int(),
  /** Where erasing or verifying continues: list, and partition on it. */
  at: z.object({ list: z.int(), nth: z.int() }),
  /** Records deleted, by kind. */
  counts: z.record(z.string(), z.int()),
  /** How many rounds it took until nothing was left. */
  rounds: z.int(),
  /** When the clock runs it next. */
  due: instantSchema.nullable(),
});
export type Erasure = z.infer<typeof schema>;

/** The initial state. */
export const nothingErased = {
  erasedAt: null,
  lookedAt: null,
  home: null,
  lists: 0,
  partitions: 0,
  at: { list: 0, nth: 0 },
  counts: {},
  rounds: 1,
} as const satisfies Partial<Erasure>;

const erasureKeys = defineKey("erasure", "A#erasure");
export const erasureKey = (homes: Homes): Key => erasureKeys.key(homes, {});

/**
 * Marks a network that has left: while it exists, the system does nothing in the network. It stays as the
 * certificate after everything else is deleted.
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
      askedAt: "2026-01-01T00:00:00.000Z",
      agreedAt: "2026-01-02T00:00:00.000Z",
      closedAt: "2026-01-09T00:00:00.000Z",
      ...nothingErased,
      due: "2026-01-09T00:00:00.000Z",
    },
  ],
});
