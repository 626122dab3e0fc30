import type { Temporal } from "temporal-polyfill";
import * as z from "zod";
import { type Id, idSchema } from "#shared/kernel/ids.ts";
import { hasCome, instantSchema } from "#shared/kernel/instant.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { periodSchema, rulesSchema, sampleKeys } from "./kept-keys.ts";

const published = z.object({
  house: idSchema("house"),
  period: periodSchema,
  rules: rulesSchema,
  publishedAt: instantSchema,
});
export type FairPeriod = z.infer<typeof published>;

const periodKeys = defineKey("fair", "P#{first}");

/** A period of random selections, published before its first date. */
export const fairPeriod = defineEntity<FairPeriod, typeof periodKeys>({
  kind: "fair.period",
  schema: published,
  schemaVersion: 1,
  at: periodKeys,
  ids: ({ house, period }) => ({ house, first: period.first }),
  samples: ({ house, network }) => {
    const { period, rules } = sampleKeys(house, network);
    return [{ house, period, rules, publishedAt: "2026-01-01T00:00:00.000Z" }];
  },
});

const schema = z.object({
  house: idSchema("house"),
  date: z.string(),
  i: z.int(),
  instantUTC: instantSchema,
  round: z.int(),
  /** Hashes of the period, of the header before it, and of its own header. */
  policy: z.string(),
  prev: z.string(),
  hash: z.string(),
  publishedAt: instantSchema,
  /** Published late: never drawn. */
  void: z.boolean(),
  signature: z.string().nullable(),
  revealBy: instantSchema,
  key: z.string().nullable(),
  /** To whom the hash was sent before the round: by name if they agreed to it. */
  witnesses: z.array(z.object({ name: z.string().nullable(), at: instantSchema })),
});
export type FairDay = z.infer<typeof schema>;

const dayKeys = defineKey("fair", "D#{date}");
export const fairDayKey = (homes: Homes, house: Id<"house">, date: string): Key =>
  dayKeys.key(homes, { house, date });

/** What anybody may read of one date: no names, no number of residents, no results. */
export const fairDay = defineEntity<FairDay, typeof dayKeys>({
  kind: "fair.day",
  schema,
  schemaVersion: 2,
  upgrade: (data) => ({ witnesses: [], ...data }),
  at: dayKeys,
  ids: ({ house, date }) => ({ house, date }),
  samples: ({ house }) => [
    {
      house,
      date: "2026-01-02",
      i: 1,
      instantUTC: "2026-01-02T15:00:00.000Z",
      round: 1,
      policy: "00",
      prev: "00",
      hash: "00",
      publishedAt: "2026-01-02T14:30:00.000Z",
      void: false,
      signature: null,
      revealBy: "2026-01-03T08:00:00.000Z",
      key: null,
      witnesses: [],
    },
  ],
});

/** The clock has so long to reveal a key that is due. */
const grace = { minutes: 15 };

/** Where a day is. `overdue`: its key is not there after the deadline, and its selections support no decision. */
export type DayState = "waiting" | "drawn" | "revealed" | "void" | "overdue";

export function stateOf(
  { void: isVoid, signature, key, revealBy }: FairDay,
  now: Temporal.Instant,
): DayState {
  if (isVoid) return "void";
  if (key && signature) return "revealed";
  if (hasCome(revealBy, now.subtract(grace))) return "overdue";
  return signature ? "drawn" : "waiting";
}
