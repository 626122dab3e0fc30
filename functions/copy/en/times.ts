import { Temporal } from "temporal-polyfill";
import { americanEnglish, formatDate, formatMoment } from "#shared/kernel/formats.ts";

/* The one style of dates and times on every page, in the house's own time zone. */

/** `5:40 PM`. */
const clock = (time: Temporal.ZonedDateTime): string => formatMoment(time, "5:40 PM", americanEnglish);

const at = (instant: string, zone: string) => Temporal.Instant.from(instant).toZonedDateTimeISO(zone);

/** `Tue, Nov 24`; in another year `Jan 27, 2027`. */
export function day(date: string, now: Temporal.Instant, zone: string): string {
  const plain = Temporal.PlainDate.from(date.slice(0, 10));
  const thisYear = now.toZonedDateTimeISO(zone).year === plain.year;
  return formatDate(date, thisYear ? "Tue, Nov 24" : "Nov 24, 2026", americanEnglish);
}

/** `Mar 14, 1992`. */
export const longDay = (date: string): string => formatDate(date, "Nov 24, 2026", americanEnglish);

/** `November 2026` from `2026-11`. */
export const month = (yearMonth: string): string =>
  formatDate(`${yearMonth}-01`, "November 2026", americanEnglish);

/** `5:40 PM` today, `Tue 7:40 AM` within a week, else `Tue, Nov 12, 7:40 AM`. */
export function moment(instant: string, now: Temporal.Instant, zone: string): string {
  const then = at(instant, zone);
  const here = now.toZonedDateTimeISO(zone);
  const away = here.toPlainDate().until(then.toPlainDate(), { largestUnit: "day" }).days;
  if (away === 0) return clock(then);
  if (Math.abs(away) < 7) return `${formatMoment(then, "Tue", americanEnglish)} ${clock(then)}`;
  return `${day(then.toPlainDate().toString(), now, zone)}, ${clock(then)}`;
}

/** `Today 5:02 PM`, `Yesterday 7:00 PM`, `Sat, Nov 21`. */
export function when(instant: string, now: Temporal.Instant, zone: string): string {
  const then = at(instant, zone);
  const away = now
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .until(then.toPlainDate(), { largestUnit: "day" }).days;
  if (away === 0) return `Today ${clock(then)}`;
  if (away === -1) return `Yesterday ${clock(then)}`;
  return day(then.toPlainDate().toString(), now, zone);
}

/** The same inside a sentence: `today 5:02 PM`. */
export const whenWithin = (instant: string, now: Temporal.Instant, zone: string): string =>
  when(instant, now, zone).replace(/^(?:Today|Yesterday)/, (word) => word.toLowerCase());

/** The day inside a sentence: `today`, `yesterday`, `on Sat, Nov 21`. */
export function dayWithin(instant: string, now: Temporal.Instant, zone: string): string {
  const then = at(instant, zone).toPlainDate();
  const away = now.toZonedDateTimeISO(zone).toPlainDate().until(then, { largestUnit: "day" }).days;
  if (away === 0) return "today";
  if (away === -1) return "yesterday";
  return `on ${day(then.toString(), now, zone)}`;
}

/** `Monday, November 23, 2:15 PM`. */
export function longNow(now: Temporal.Instant, zone: string): string {
  const here = now.toZonedDateTimeISO(zone);
  return `${formatMoment(here, "Tuesday, November 24", americanEnglish)}, ${clock(here)}`;
}

/** `Monday, November 23, 2026, 2:15 PM`, for documents. */
export function dated(instant: string, zone: string): string {
  const then = at(instant, zone);
  return `${formatMoment(then, "Tuesday, November 24, 2026", americanEnglish)}, ${clock(then)}`;
}

/** `November 24, 2026`, the day of an instant in a zone. */
export const fullDate = (instant: string, zone: string): string =>
  formatMoment(at(instant, zone), "November 24, 2026", americanEnglish);

/** `3 hr 25 min`, `3 hr`, `25 min`, `2 days`. */
export function span(minutes: number): string {
  const whole = Math.abs(Math.trunc(minutes));
  if (whole >= 72 * 60) return `${Math.floor(whole / 1440)} days`;
  if (whole < 60) return `${whole} min`;
  const rest = whole % 60;
  return `${Math.floor(whole / 60)} hr${rest > 0 ? ` ${rest} min` : ""}`;
}

/** `3:00 PM` from `15:00`. */
export const localTimeOfDay = (time: string): string => {
  const { hour, minute } = Temporal.PlainTime.from(time);
  return `${hour % 12 === 0 ? 12 : hour % 12}:${String(minute).padStart(2, "0")} ${hour < 12 ? "AM" : "PM"}`;
};

/** The time of day of an instant in a zone: `5:40 PM`. */
export const clockTime = (instant: string, zone: string): string => clock(at(instant, zone));
