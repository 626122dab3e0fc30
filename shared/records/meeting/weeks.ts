import type { Temporal } from "temporal-polyfill";
import * as z from "zod";
import type { MeetingWeek } from "./week.ts";

/*
 * Weeks are Monday through Sunday by the calendar of the house. They are counted in dates alone, so no change of the
 * clocks makes one longer, and a meeting stays in its week when the resident moves to another zone.
 */

export const countedSchema = z.object({
  /** Its Monday. */
  week: z.string(),
  count: z.int(),
});
export type Counted = z.infer<typeof countedSchema>;

/** How many weeks are shown, with this one. */
export const shownWeeks = 8;

/** The Monday of a day's week. */
export const weekOf = (day: Temporal.PlainDate): string =>
  day.subtract({ days: day.dayOfWeek - 1 }).toString();

/** The weeks that are shown on a day, this one first. */
const weeksShown = (day: Temporal.PlainDate): string[] =>
  Array.from({ length: shownWeeks }, (_, back) => weekOf(day.subtract({ weeks: back })));

export const counted = ({ week, meetings }: MeetingWeek): Counted => ({ week, count: meetings.length });

/** This week, and those before it back to the first of which anything is known; latest first. */
export function countedBack(
  weeks: readonly Counted[],
  day: Temporal.PlainDate,
  since: string | undefined,
): { readonly now: Counted; readonly past: readonly Counted[] } {
  const [now = weekOf(day), ...before] = weeksShown(day);
  const of = (week: string): Counted => ({
    week,
    count: weeks.find((one) => one.week === week)?.count ?? 0,
  });
  const first = [...weeks.map(({ week }) => week), ...(since ? [since] : [])].toSorted()[0];
  return { now: of(now), past: before.filter((week) => first !== undefined && week >= first).map(of) };
}
