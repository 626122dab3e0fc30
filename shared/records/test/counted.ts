import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { actedBy } from "#shared/table/acted-by.ts";
import { defineEntity } from "#shared/table/entity.ts";
import { type Change, card } from "#shared/table/transact.ts";
import { below, type Home, type Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { allEndings, grounds, type LaboratoryResult } from "./kinds.ts";
import { quarterOf } from "./quarters.ts";
import type { Test } from "./test.ts";

/** What came of asking for a specimen; `open`: it is neither given nor has the test ended. */
export const outcomes = ["collected", ...allEndings, "open"] as const;
export type Outcome = (typeof outcomes)[number];

const schema = z.object({
  house: idSchema("house"),
  test: idSchema("test"),
  /** The house-local date it was asked for. */
  on: z.string(),
  ground: z.enum(grounds),
  outsidePolicy: z.boolean(),
  by: actedBy,
  due: instantSchema,
  outcome: z.enum(outcomes),
  /** Null: nothing is known yet, or neither. */
  nonNegative: z.boolean().nullable(),
});
export type CountedTest = z.infer<typeof schema>;

const countedKeys = defineKey("house/tests", "C#{quarter}#{on}#{test}");

/** Where a house's tests of a quarter are counted from. */
export const countedIn = (house: Home, quarter = "") => ({
  in: below.tests(house),
  prefix: quarter ? `C#${quarter}#` : "C#",
});

/** Random selections of a house that were not collected, by date. */
export const uncollectedIn = (homes: Homes, house: CountedTest["house"]): Home =>
  below.list(homes.house(house), "U");

/** A test as it counts, without whose it is. Written with it. */
export const countedTest = defineEntity<CountedTest, typeof countedKeys>({
  kind: "test.counted",
  schema,
  schemaVersion: 1,
  at: countedKeys,
  ids: ({ house, on, test }) => ({ house, quarter: quarterOf(on), on, test }),
  list: (homes, { house, ground, outcome, on, test }) =>
    ground === "random" && outcome !== "collected"
      ? { lpk: uncollectedIn(homes, house), lsk: `${on}#${test}` }
      : undefined,
  samples: ({ house }) => [
    {
      house,
      test: "tst_1",
      on: "2026-01-01",
      ground: "random",
      outsidePolicy: false,
      by: { kind: "system" },
      due: "2026-01-01T02:00:00.000Z",
      outcome: "open",
      nonNegative: null,
    },
  ],
});

/** What a laboratory said of a device's result; whatever else it answered says neither. */
const confirms: { readonly [R in LaboratoryResult]?: boolean } = {
  negative: false,
  confirmed_positive: true,
};

function nonNegativeOf({ interpreted, sent, laboratory }: Test): boolean | null {
  if (sent) return (laboratory?.result && confirms[laboratory.result]) ?? null;
  if (interpreted?.result === "negative") return false;
  return interpreted?.result === "non_negative" && !interpreted.expected ? true : null;
}

export function counting(one: Test, version: number): Change {
  const { house, id: test, on, ground, outsidePolicy, opened, due, collected, ended } = one;
  const outcome = collected ? "collected" : (ended?.as ?? "open");
  const nonNegative = nonNegativeOf(one);
  const value = { house, test, on, ground, outsidePolicy, by: opened.by, due, outcome, nonNegative };
  return card(countedTest, value, version);
}
