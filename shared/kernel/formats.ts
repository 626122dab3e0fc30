import { Temporal } from "temporal-polyfill";

/** Date and time formats in English, each named by an example. */
const styles = {
  "5:40 PM": { hour: "numeric", minute: "2-digit" },
  Tue: { weekday: "short" },
  "Nov 24, 2026": { month: "short", day: "numeric", year: "numeric" },
  "November 24, 2026": { month: "long", day: "numeric", year: "numeric" },
  "Tue, Nov 24": { weekday: "short", month: "short", day: "numeric" },
  "Tuesday, November 24": { weekday: "long", month: "long", day: "numeric" },
  "Tuesday, November 24, 2026": { weekday: "long", month: "long", day: "numeric", year: "numeric" },
} satisfies Record<string, Intl.DateTimeFormatOptions>;
export type DateStyle = keyof typeof styles;

/** One for each style and zone: making a formatter costs a hundred times as much as using one. */
const made = new Map<string, Intl.DateTimeFormat>();

function formatter(style: DateStyle, timeZone: string): Intl.DateTimeFormat {
  const name = `${style}|${timeZone}`;
  let known = made.get(name);
  if (!known) {
    known = new Intl.DateTimeFormat("en-US", { ...styles[style], timeZone });
    made.set(name, known);
  }
  return known;
}

/** A moment in words, in its own zone. */
export const formatMoment = (moment: Temporal.ZonedDateTime, style: DateStyle): string =>
  formatter(style, moment.timeZoneId).format(moment.epochMilliseconds);

/** A date (`2026-11-24`; the rest of the text is ignored) in words. @throws RangeError if it is no date */
export function formatDate(date: string, style: DateStyle): string {
  const plain = Temporal.PlainDate.from(date.slice(0, 10));
  return formatter(style, "UTC").format(Date.parse(`${plain}T00:00:00Z`));
}
