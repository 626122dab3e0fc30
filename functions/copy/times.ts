import type { Temporal } from "temporal-polyfill";
import type { Copy } from "./copy.ts";
import { words } from "./words.ts";

/* Dates, times and lists in the language of the request. */

type Dates = Copy["dates"];
const spoken =
  <A extends readonly unknown[]>(say: (dates: Dates) => (...args: A) => string) =>
  (...args: A): string =>
    say(words().dates)(...args);

export const day = spoken(({ day }) => day);
export const longDay = spoken(({ longDay }) => longDay);
export const month = spoken(({ month }) => month);
export const moment = spoken(({ moment }) => moment);
export const when = spoken(({ when }) => when);
export const whenWithin = spoken(({ whenWithin }) => whenWithin);
export const timeWithin = spoken(({ timeWithin }) => timeWithin);
export const dayWithin = spoken(({ dayWithin }) => dayWithin);
export const longNow = spoken(({ longNow }) => longNow);
export const dated = spoken(({ dated }) => dated);
export const fullDate = spoken(({ fullDate }) => fullDate);
export const span = spoken(({ span }) => span);
export const localTimeOfDay = spoken(({ localTimeOfDay }) => localTimeOfDay);
export const clockTime = spoken(({ clockTime }) => clockTime);
/** `1A, 1B, and 2A`. */
export const and = (items: readonly string[]): string => words().common.and(items);

/** `Tue, Nov 24, 3:00 PM` from `2026-11-24 15:00`; the day alone where there is no time. */
export function dayAndTime(local: string, now: Temporal.Instant, zone: string): string {
  const [date = "", time] = local.split(" ");
  return [day(date, now, zone), ...(time ? [localTimeOfDay(time)] : [])].join(", ");
}

/** The same data, with its dates and times of day formatted for people. */
export const sayDates = <V extends string | number | boolean | null>(
  data: Readonly<Record<string, V>>,
  now: Temporal.Instant,
  zone: string,
): Record<string, V | string> =>
  Object.fromEntries(
    Object.entries(data).map(([key, value]) => [
      key,
      typeof value === "string" ? said(value, now, zone) : value,
    ]),
  );

function said(value: string, now: Temporal.Instant, zone: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return day(value, now, zone);
  return /^\d{2}:\d{2}$/.test(value) ? localTimeOfDay(value) : value;
}
