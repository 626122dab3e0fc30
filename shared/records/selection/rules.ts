import { Temporal } from "temporal-polyfill";
import type { Line } from "./line.ts";

/**
 * The published rules of a period; a house's document may say more. Without gap and cap the odds are the same every day
 * and nobody can tell a safe one.
 */
export interface Rules {
  readonly v: 1;
  /** The threshold of each day in the pool. */
  readonly p: string;
  /** Days after a selection without another. */
  readonly gap?: number;
  /** Most selections in any seven days. */
  readonly cap?: number;
}

type RuledStatus = Extract<Line["status"], "pool"> | "excused:gap" | "excused:cap";

/** The seven days of a cap: a date, and six before it. */
const daysBefore = 6;

/** How many days back a person's own lines decide today's. */
export const daysThatCount = ({ gap = 0, cap }: Rules): number => Math.max(gap, cap ? daysBefore : 0);

/**
 * What the rules make of a resident who is otherwise in the pool. `ago`: how many days ago each of their selections
 * was. A selection counts whether or not the test was collected; one whose key was lost does not.
 */
export function ruledStatus({ gap = 0, cap }: Rules, ago: readonly number[]): RuledStatus {
  if (ago.some((days) => days >= 1 && days <= gap)) return "excused:gap";
  const week = ago.filter((days) => days >= 1 && days <= daysBefore).length;
  return cap && week >= cap ? "excused:cap" : "pool";
}

export const daysAgo = (date: string, earlier: readonly string[]): number[] =>
  earlier.map(
    (one) => Temporal.PlainDate.from(one).until(Temporal.PlainDate.from(date), { largestUnit: "day" }).days,
  );
