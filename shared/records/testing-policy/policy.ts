import * as z from "zod";
import { type Id, idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { grounds, panelLines, specimens, timeToGive } from "#shared/records/test/kinds.ts";
import { done } from "#shared/table/acted-by.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import { below, type Home, type Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";

/** Who pays for a test. */
export const payers = ["house", "network", "resident", "other"] as const;

/** What limits random selections of one person, besides the odds. */
export const limits = ["none", "gap", "cap"] as const;

export const policySchema = z.object({
  house: idSchema("house"),
  /** Starts at 1. */
  edition: z.int(),
  saved: done,
  grounds: z.array(z.enum(grounds)),
  /** Random selections: the odds of each day are one in so many; null: none. */
  random: z
    .object({
      oneIn: z.int(),
      /** House-local time of the round. */
      time: z.string(),
      limit: z.enum(limits),
      /** Of a gap: days after a selection without another. Of a cap: selections in seven days. */
      number: z.int().nullable(),
      /** Days after the move-in before they are in the pool. */
      after: z.int(),
    })
    .nullable(),
  panel: z.array(z.enum(panelLines)),
  specimens: z.array(z.enum(specimens)),
  /** To give a specimen. */
  minutes: z.int(),
  payer: z.enum(payers),
  confirmationPayer: z.enum(payers),
  /** When it was seen by random selection, which follows it from a house-local date on; null: it has not begun. */
  takenUp: z.object({ at: instantSchema, first: z.string().nullable() }).nullable(),
  /** What the house wrote, and residents agreed to. */
  accommodations: z.string(),
  honesty: z.string(),
  nonNegative: z.string(),
  refused: z.string(),
  missed: z.string(),
});
export type TestingPolicy = z.infer<typeof policySchema>;

const policyKeys = defineKey("house/testing", "P#{edition}");

const padded = (edition: number): string => String(edition).padStart(6, "0");

export const policyKey = (homes: Homes, house: Id<"house">, edition: number): Key =>
  policyKeys.key(homes, { house, edition: padded(edition) });

/** Where a house's editions are, in their order. */
export const editionsIn = (house: Home) => ({ in: below.testing(house), prefix: "P#", descending: true });

/**
 * One edition of a house's testing policy. It is never changed: a further edition replaces it, and random selections
 * follow it from their next period on.
 */
export const testingPolicy = defineEntity<TestingPolicy, typeof policyKeys>({
  kind: "testing_policy",
  schema: policySchema,
  schemaVersion: 1,
  at: policyKeys,
  due: ({ takenUp, saved }) => (takenUp ? undefined : saved.at),
  ids: ({ house, edition }) => ({ house, edition: padded(edition) }),
  samples: ({ house }) => [
    {
      house,
      edition: 1,
      saved: { at: "2026-01-01T00:00:00.000Z", by: { kind: "system" } },
      grounds: ["random"],
      random: { oneIn: 7, time: "07:00", limit: "none", number: null, after: 0 },
      panel: ["AMP"],
      specimens: ["urine"],
      minutes: timeToGive.usual,
      payer: "house",
      confirmationPayer: "house",
      takenUp: null,
      accommodations: "",
      honesty: "",
      nonNegative: "",
      refused: "",
      missed: "",
    },
  ],
});
