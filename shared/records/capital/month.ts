import * as z from "zod";
import { withoutFew } from "#shared/kernel/few.ts";
import { idSchema } from "#shared/kernel/ids.ts";
import { type Instant, stamp } from "#shared/kernel/instant.ts";
import { plainDay } from "#shared/kernel/text.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { bands } from "./scoring.ts";

/** The quarter of the range a score of a month is in. */
export const countedSchema = z.object({
  /** `2026-01`. */
  month: z.string(),
  instrument: idSchema("instrument"),
  band: z.int(),
});

type Counted = z.infer<typeof countedSchema>;

const spreadSchema = z.object({
  instrument: idSchema("instrument"),
  /** Null: it would say how many a hidden count has. */
  total: z.int().nullable(),
  /** How many are in each quarter of the range, lowest first. Null: hidden. */
  counts: z.array(z.int().nullable()),
});
export type Spread = z.infer<typeof spreadSchema>;

const monthSchema = z.object({
  /** `2026-01`. */
  month: z.string(),
  /** Null until it is over. Never changed afterward. */
  frozen: z.object({ at: z.string(), spreads: z.array(spreadSchema) }).nullable(),
});
export type CapitalMonth = z.infer<typeof monthSchema>;

/**
 * When a month is counted: at noon UTC on the day after, when it is over in all the states (UTC−10), however late the
 * projections run.
 */
export const countedAt = (month: string): Instant =>
  stamp(
    plainDay(`${month}-01`)
      .add({ months: 1 })
      .toZonedDateTime({ timeZone: "UTC", plainTime: "12:00" })
      .toInstant(),
  );

const monthKeys = defineKey("directory", "CAPITAL#{month}");
export const monthPrefix = "CAPITAL#";
export const monthKey = (homes: Homes, month: string): Key => monthKeys.key(homes, { month });

/** How a network's residents answered in a month, as counts that tell of no one. */
export const capitalMonth = defineEntity<CapitalMonth, typeof monthKeys>({
  kind: "capital.month",
  schema: monthSchema,
  schemaVersion: 1,
  at: monthKeys,
  ids: ({ month }) => ({ month }),
  due: ({ month, frozen }) => (frozen ? undefined : countedAt(month)),
  samples: () => [{ month: "2026-01", frozen: null }],
});

/** How a month's answers are spread, for each questionnaire apart. */
export function spreadsOf(
  month: string,
  tallies: readonly { readonly counted: readonly Counted[] }[],
): Spread[] {
  const all = tallies.flatMap(({ counted }) => counted.filter((one) => one.month === month));
  return [...new Set(all.map((one) => one.instrument))].sort().map((instrument) => {
    const those = all.filter((one) => one.instrument === instrument);
    return {
      instrument,
      ...withoutFew(bands.map((band) => those.filter((one) => one.band === band).length)),
    };
  });
}
