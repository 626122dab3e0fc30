import * as z from "zod";
import { type Id, idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import { below, type Home, type Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";

const schema = z.object({
  house: idSchema("house"),
  date: z.string(),
  /** The time of its round; null: of days before it was kept here. */
  at: instantSchema.nullable(),
  /** The code that hangs in the hallway before the round. */
  code: z.string(),
  /** Residents with a line, those in the pool, and how many were selected; null: not drawn. */
  lines: z.int(),
  pool: z.int(),
  selected: z.int().nullable(),
  /** Published late: never drawn. */
  void: z.boolean(),
  /** The odds that were promised: a threshold of 2^64. */
  odds: z.string(),
});
export type SelectionDay = z.infer<typeof schema>;

const dayKeys = defineKey("house/testing", "D#{date}");

export const selectionDayKey = (homes: Homes, house: Id<"house">, date: string): Key =>
  dayKeys.key(homes, { house, date });

/** Where a house's days of random selections are. */
export const selectionDaysIn = (house: Home) => ({ in: below.testing(house), prefix: "D#" });

/** Those of some months, the first and the last included. */
export const selectionDaysOf = (house: Home, [first, last]: readonly [string, string]) => ({
  in: below.testing(house),
  from: `D#${first}`,
  upTo: `D#${last}~`,
});

/** One day of a house's random selections in numbers, for the house itself. */
export const selectionDay = defineEntity<SelectionDay, typeof dayKeys>({
  kind: "selection.day",
  schema,
  schemaVersion: 2,
  upgrade: (data) => ({ at: null, ...data }),
  at: dayKeys,
  ids: ({ house, date }) => ({ house, date }),
  samples: ({ house }) => [
    {
      ...{ house, date: "2026-01-02", at: "2026-01-02T15:00:00.000Z", code: "c" },
      ...{ lines: 9, pool: 8, selected: 1, void: false, odds: "0" },
    },
  ],
});
