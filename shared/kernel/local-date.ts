import type { Temporal } from "temporal-polyfill";
import { invalidField } from "./errors.ts";
import { plainDay } from "./text.ts";

/** Today in the house's zone. */
export const today = (now: Temporal.Instant, timeZone: string): Temporal.PlainDate =>
  now.toZonedDateTimeISO(timeZone).toPlainDate();

/** The first instant of tomorrow in the house's zone. */
export const endOfDay = (now: Temporal.Instant, timeZone: string): Temporal.Instant =>
  today(now, timeZone).add({ days: 1 }).toZonedDateTime(timeZone).toInstant();

/** A typed house-local date (`2026-11-25`), within bounds of days from today. @throws invalid at `pointer` */
export function dateWithin(
  text: string,
  pointer: string,
  around: Temporal.PlainDate,
  days: { readonly back: number; readonly ahead: number },
): string {
  let date: Temporal.PlainDate;
  try {
    date = plainDay(text.trim());
  } catch {
    throw invalidField(pointer, "text.date");
  }
  const away = around.until(date, { largestUnit: "day" }).days;
  if (away > days.ahead) {
    throw invalidField(pointer, days.ahead === 0 ? "date.future" : "date.too_far");
  }
  if (-away > days.back) {
    throw invalidField(pointer, days.back === 0 ? "date.past" : "date.too_long_ago");
  }
  return date.toString();
}
