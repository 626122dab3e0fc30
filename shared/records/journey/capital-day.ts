import type { Temporal } from "temporal-polyfill";
import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { today } from "#shared/kernel/local-date.ts";
import { plainDay } from "#shared/kernel/text.ts";
import { defineEntity, type Key, type Stored } from "#shared/table/entity.ts";
import { type Change, create, replace } from "#shared/table/transact.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import type { Journey } from "./journey.ts";

const schema = z.object({
  journey: idSchema("journey"),
  /** House-local date. */
  lastOn: z.string(),
});
export type CapitalDay = z.infer<typeof schema>;

const capitalDayKeys = defineKey("exchange", "~capital-day");
export const capitalDayKey = (homes: Homes, journey: CapitalDay["journey"]): Key =>
  capitalDayKeys.key(homes, { journey });

/** When the recovery capital questions were last answered, and nothing of the answers. Written with them. */
export const capitalDay = defineEntity<CapitalDay, typeof capitalDayKeys>({
  kind: "journey.capital_day",
  schema,
  schemaVersion: 1,
  at: capitalDayKeys,
  ids: ({ journey }) => ({ journey }),
  samples: ({ journey }) => [{ journey, lastOn: "2026-01-01" }],
});

export const setCapitalDay = (was: Stored<CapitalDay> | undefined, value: CapitalDay): Change =>
  was ? replace(capitalDay, was, value) : create(capitalDay, value);

/** Why it is asked. */
export const occasions = ["move_in", "monthly", "move_out"] as const;

/** When it is asked next, and why. House-local date. */
export const askedSchema = z.object({ on: z.string(), why: z.enum(occasions) }).nullable();
type Asked = z.infer<typeof askedSchema>;

/** Days before a move-out that count as at move-out, and after it in which it is still asked. */
const around = { before: 14, after: 30 };

/** At move-in, a month after the last time, and at move-out. Null: it is not asked. */
export function askedOn(
  { house, stays }: Pick<Journey, "house" | "stays">,
  last: CapitalDay | undefined,
): Asked {
  const lastOn = last?.lastOn ?? null;
  const latest = stays.at(-1);
  if (!latest) return null;
  if (house !== null)
    return lastOn === null
      ? { on: latest.since, why: "move_in" }
      : { on: plainDay(lastOn).add({ months: 1 }).toString(), why: "monthly" };
  if (latest.until === null) return null;
  const from = plainDay(latest.until).subtract({ days: around.before }).toString();
  return lastOn !== null && lastOn >= from ? null : { on: latest.until, why: "move_out" };
}

/** Why it is time to ask; null: it is not. */
export function isAsked(
  asked: Asked,
  now: Temporal.Instant,
  timeZone: string,
): (typeof occasions)[number] | null {
  const day = today(now, timeZone).toString();
  if (!asked || asked.on > day) return null;
  const over = plainDay(asked.on).add({ days: around.after }).toString() < day;
  return asked.why === "move_out" && over ? null : asked.why;
}
