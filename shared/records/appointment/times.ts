import { Temporal } from "temporal-polyfill";
import * as z from "zod";
import { weekdays } from "#shared/records/house/house.ts";

const clock = z.string().regex(/^\d{2}:\d{2}$/);
const span = { from: clock, until: clock };

/** When an appointment is, by the clock of the house: at 9 it stays 9 when the clocks change. Dates are house-local. */
export const timesSchema = z.object({
  /** The day; of a weekly one the first. */
  on: z.string(),
  ...span,
  /** Empty: once. */
  days: z.array(z.enum(weekdays)),
  /** The last day of a weekly one. */
  last: z.string().nullable(),
  /** Days of a weekly one that are skipped (null) or moved. */
  changes: z.array(z.object({ day: z.string(), to: z.object({ on: z.string(), ...span }).nullable() })),
});
export type Times = z.infer<typeof timesSchema>;

/** One time that somebody is out. */
export interface Occurrence {
  readonly on: string;
  readonly from: string;
  readonly until: string;
}
interface Days {
  readonly first: Temporal.PlainDate;
  readonly last: Temporal.PlainDate;
}

const isWithin = (on: string, { first, last }: Days): boolean =>
  on >= first.toString() && on <= last.toString();

/** Whether an appointment was planned for this day, skipped or moved since or not. */
export function isPlanned({ on, days, last }: Times, day: Temporal.PlainDate): boolean {
  const text = day.toString();
  if (days.length === 0) return text === on;
  const name = weekdays[day.dayOfWeek - 1];
  return text >= on && (last === null || text <= last) && days.some((one) => one === name);
}

/** The planned days between two, first and last included. */
export function plannedDays(times: Times, { first, last }: Days): string[] {
  const length = first.until(last, { largestUnit: "day" }).days + 1;
  return Array.from({ length }, (_, at) => first.add({ days: at }))
    .filter((day) => isPlanned(times, day))
    .map((day) => day.toString());
}

/** When it takes place between two days, earliest first. */
export function occurrences(times: Times, within: Days): Occurrence[] {
  const { from, until, changes } = times;
  const asPlanned = plannedDays(times, within)
    .filter((day) => !changes.some((one) => one.day === day))
    .map((on) => ({ on, from, until }));
  const moved = changes.flatMap(({ to }) => (to && isWithin(to.on, within) ? [to] : []));
  return [...asPlanned, ...moved].toSorted(byTime);
}

export const byTime = (a: Occurrence, b: Occurrence): number =>
  `${a.on}${a.from}`.localeCompare(`${b.on}${b.from}`);

/** In days from today: what is listed as coming. */
const ahead = 60;

/** What comes of several, earliest first: what is over today is left out. */
export function comingOf<A extends { readonly times: Times }>(
  all: readonly A[],
  now: Temporal.Instant,
  timeZone: string,
): (Occurrence & { readonly of: A })[] {
  const first = now.toZonedDateTimeISO(timeZone).toPlainDate();
  return all
    .flatMap((of) =>
      occurrences(of.times, { first, last: first.add({ days: ahead }) }).map((at) => ({ ...at, of })),
    )
    .filter((at) => Temporal.Instant.compare(endOf(at, timeZone), now) > 0)
    .toSorted(byTime);
}

/** Whether nothing of it is still to come, on any day from this one on. */
export function isPast({ on, days, last, changes }: Times, day: Temporal.PlainDate): boolean {
  const text = day.toString();
  if (changes.some(({ to }) => to && to.on >= text)) return false;
  return days.length === 0 ? on < text : last !== null && last < text;
}

/** A time that the clock skips or has twice: one goes a little later, and comes back after both. */
const instantOf = (on: string, at: string, timeZone: string, disambiguation: "compatible" | "later") =>
  Temporal.PlainDateTime.from(`${on}T${at}`).toZonedDateTime(timeZone, { disambiguation }).toInstant();
const endOf = ({ on, until }: Occurrence, timeZone: string) => instantOf(on, until, timeZone, "later");

/** Whether somebody is out now. */
export function isOut(all: readonly Times[], now: Temporal.Instant, timeZone: string): boolean {
  const day = now.toZonedDateTimeISO(timeZone).toPlainDate();
  return all
    .flatMap((times) => occurrences(times, { first: day, last: day }))
    .some(
      (at) =>
        Temporal.Instant.compare(instantOf(at.on, at.from, timeZone, "compatible"), now) <= 0 &&
        Temporal.Instant.compare(endOf(at, timeZone), now) > 0,
    );
}
