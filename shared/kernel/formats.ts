import { Temporal } from "temporal-polyfill";

/** The language of all texts today. */
export const americanEnglish = "en-US";

/** Formats of a date or a time of day, each named by an example in English. */
const styles = {
  "5:40 PM": { hour: "numeric", minute: "2-digit" },
  Tue: { weekday: "short" },
  "November 2026": { month: "long", year: "numeric" },
  "Nov 24, 2026": { month: "short", day: "numeric", year: "numeric" },
  "November 24, 2026": { month: "long", day: "numeric", year: "numeric" },
  "Tue, Nov 24": { weekday: "short", month: "short", day: "numeric" },
  "Tuesday, November 24": { weekday: "long", month: "long", day: "numeric" },
  "Tuesday, November 24, 2026": { weekday: "long", month: "long", day: "numeric", year: "numeric" },
} satisfies Record<string, Intl.DateTimeFormatOptions>;
export type DateStyle = keyof typeof styles;

/** One for each style, zone and locale: making a formatter costs a hundred times as much as using one. */
const made = new Map<string, Intl.DateTimeFormat>();

function formatter(style: DateStyle, timeZone: string, locale: string): Intl.DateTimeFormat {
  const name = `${style}|${timeZone}|${locale}`;
  let known = made.get(name);
  if (!known) {
    known = new Intl.DateTimeFormat(locale, { ...styles[style], timeZone });
    made.set(name, known);
  }
  return known;
}

/** A moment in its own time zone. */
export const formatMoment = (moment: Temporal.ZonedDateTime, style: DateStyle, locale: string): string =>
  formatter(style, moment.timeZoneId, locale).format(moment.epochMilliseconds);

/** A date in words. Reads the first ten characters, `2026-11-24`. @throws RangeError if they are no date */
export function formatDate(date: string, style: DateStyle, locale: string): string {
  const plain = Temporal.PlainDate.from(date.slice(0, 10));
  return formatter(style, "UTC", locale).format(Date.parse(`${plain}T00:00:00Z`));
}
