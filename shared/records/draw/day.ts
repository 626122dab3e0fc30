import * as z from "zod";
import { type Id, idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { keptKeysSchema, sampleKeys } from "./kept-keys.ts";

export const headerSchema = z.object({
  v: z.literal(1),
  net: z.string(),
  house: z.string(),
  date: z.string(),
  i: z.int(),
  instantUTC: instantSchema,
  round: z.int(),
  policy: z.string(),
  n: z.int(),
  root: z.string(),
  prev: z.string(),
});

const statuses = z.union([
  z.enum(["pool", "away", "accommodated"]),
  z.templateLiteral(["excused:", z.string()]),
]);
export const lineSchema = z.object({ v: z.literal(1), token: z.string(), status: statuses, p: z.string() });

const schema = z.object({
  house: idSchema("house"),
  date: z.string(),
  keys: keptKeysSchema,
  header: headerSchema,
  /** Every resident of the house, by ids. */
  lines: z.array(
    z.object({
      stay: idSchema("stay"),
      journey: idSchema("journey"),
      line: lineSchema,
      selected: z.boolean(),
    }),
  ),
  /**
   * `published` waits for its round, `void` was published late and is never drawn, `drawn` waits for collections to
   * close. `lost`: the key could not be opened any more.
   */
  stage: z.enum(["published", "void", "drawn", "revealed", "lost"]),
  revealBy: instantSchema,
  /** What is done next, its round or its reveal; null: nothing. */
  due: instantSchema.nullable(),
});
export type DrawDay = z.infer<typeof schema>;

const dayKeys = defineKey("draws", "D#{date}");
export const drawDayKey = (homes: Homes, house: Id<"house">, date: string): Key =>
  dayKeys.key(homes, { house, date });

/** One date of a house's random selections: who has which line. */
export const drawDay = defineEntity<DrawDay, typeof dayKeys>({
  kind: "draw.day",
  schema,
  schemaVersion: 1,
  at: dayKeys,
  ids: ({ house, date }) => ({ house, date }),
  due: ({ due }) => due ?? undefined,
  samples: ({ house, network, journey }) => [
    {
      house,
      date: "2026-01-02",
      keys: sampleKeys(house, network),
      header: {
        v: 1,
        net: network,
        house,
        date: "2026-01-02",
        i: 1,
        instantUTC: "2026-01-02T15:00:00.000Z",
        round: 1,
        policy: "00",
        n: 1,
        root: "00",
        prev: "00",
      },
      lines: [
        { stay: "sty_1", journey, line: { v: 1, token: "t", status: "pool", p: "0" }, selected: false },
      ],
      stage: "published",
      revealBy: "2026-01-03T08:00:00.000Z",
      due: "2026-01-02T15:00:06.000Z",
    },
  ],
});
