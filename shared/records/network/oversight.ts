import * as z from "zod";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";

/** Days that are usual until a network sets its own. */
export const usualDays = { decide: 7, appeal: 14, answer: 30 } as const;

const days = z.int().positive();

export const oversightSchema = z.object({
  /** The body that oversees the houses and hears appeals (NARR 1.C.7.b), and how to reach it. */
  body: z.string(),
  contact: z.string(),
  /** Days until a fair review is decided, until its decision can be appealed, and until an appeal is answered. */
  decideDays: days,
  appealDays: days,
  answerDays: days,
});
export type Oversight = z.infer<typeof oversightSchema>;

const oversightKeys = defineKey("directory", "A#oversight");
export const oversightKey = (homes: Homes): Key => oversightKeys.key(homes, {});

/** Who hears appeals against a network's fair reviews, and by when. */
export const networkOversight = defineEntity<Oversight, typeof oversightKeys>({
  kind: "network.oversight",
  schema: oversightSchema,
  schemaVersion: 1,
  at: oversightKeys,
  ids: () => ({}),
  samples: () => [
    { body: "Sample Affiliate", contact: "555-0100", decideDays: 7, appealDays: 14, answerDays: 30 },
  ],
});

/** As it stands now; undefined: nobody is named yet. */
export const oversightNow = async (scope: Scope): Promise<Oversight | undefined> =>
  (await scope.table.get(networkOversight, oversightKey(scope.homes)))?.value;
