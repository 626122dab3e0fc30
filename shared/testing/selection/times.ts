import { Temporal } from "temporal-polyfill";
import { type Instant, stamp } from "#shared/kernel/instant.ts";
import { endOfDay } from "#shared/kernel/local-date.ts";
import type { DrawChain } from "#shared/records/draw/chain.ts";
import type { KeptKeys } from "#shared/records/draw/kept-keys.ts";
import { instantOf, timeOfRound } from "#shared/records/selection/round.ts";

/** The lines are fixed so many minutes before the round: later than ten, the day is void. */
const ahead = { minutes: 30 };
/** After the round, until hosts have it. */
const grace = { seconds: 6 };
/** From the round to the reveal of the key, at least: collections are closed by then. */
const collecting = { hours: 4 };

export const dayAfter = (date: string, days = 1): string =>
  Temporal.PlainDate.from(date).add({ days }).toString();

/** When a date's lines are fixed. */
export const cutOffOf = (date: string, { time, timeZone }: Pick<KeptKeys, "time" | "timeZone">): Instant =>
  stamp(Temporal.Instant.from(instantOf(date, time, timeZone)).subtract(ahead));

export const drawnFrom = (round: number): Instant => stamp(timeOfRound(round).add(grace));

/** When the key of a round's date is revealed: the date is over, and so are collections. */
export function revealOf(instant: Instant, timeZone: string): Instant {
  const at = Temporal.Instant.from(instant);
  const [over, collected] = [endOfDay(at, timeZone), at.add(collecting)];
  return stamp(Temporal.Instant.compare(over, collected) > 0 ? over : collected);
}

export const lastOf = ({ period }: KeptKeys): string => dayAfter(period.first, period.days - 1);

/** The keys of a date; undefined: no period that was published has it. */
export const keysOn = (
  { current, upcoming }: Pick<DrawChain, "current" | "upcoming">,
  date: string,
): KeptKeys | undefined =>
  [current, upcoming].find((keys) => keys && keys.period.first <= date && date <= lastOf(keys)) ?? undefined;
