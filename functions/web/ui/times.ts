import { Temporal } from "temporal-polyfill";

/** How instants and dates are said, in a house's own zone. */
const clock = (time: Temporal.ZonedDateTime): string =>
  time
    .toLocaleString("en-US", { hour: "numeric", minute: "2-digit" })
    .replace(/\s(AM|PM)$/u, (_, half: string) => ` ${half.toLowerCase()}`);

const at = (instant: string, zone: string) => Temporal.Instant.from(instant).toZonedDateTimeISO(zone);

/** `Tue Nov 24`, with the year where it is another. */
export function day(date: string, now: Temporal.Instant, zone: string): string {
  const plain = Temporal.PlainDate.from(date.slice(0, 10));
  const thisYear = now.toZonedDateTimeISO(zone).year === plain.year;
  return plain
    .toLocaleString("en-US", {
      weekday: "short",
      month: "short",
      day: "numeric",
      ...(thisYear ? {} : { year: "numeric" }),
    })
    .replaceAll(",", "");
}

/** `5:40 pm` today, `Tue 7:40 am` within a week, else `Nov 12, 7:40 am`. */
export function moment(instant: string, now: Temporal.Instant, zone: string): string {
  const then = at(instant, zone);
  const here = now.toZonedDateTimeISO(zone);
  const away = here.toPlainDate().until(then.toPlainDate(), { largestUnit: "day" }).days;
  if (away === 0) return clock(then);
  if (Math.abs(away) < 7) return `${then.toLocaleString("en-US", { weekday: "short" })} ${clock(then)}`;
  return `${then.toLocaleString("en-US", { month: "short", day: "numeric" })}, ${clock(then)}`;
}

/** `Today 5:02 pm`, `Yesterday 7:00 pm`, `Sat Nov 21`. */
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

/** `Monday, November 23, 2:15 pm`. */
export function longNow(now: Temporal.Instant, zone: string): string {
  const here = now.toZonedDateTimeISO(zone);
  return `${here.toLocaleString("en-US", { weekday: "long", month: "long", day: "numeric" })}, ${clock(here)}`;
}

/** `Monday, November 23, 2026, 2:15 pm`, as it stands on paper. */
export function dated(instant: string, zone: string): string {
  const then = at(instant, zone);
  return `${then.toLocaleString("en-US", { weekday: "long", month: "long", day: "numeric", year: "numeric" })}, ${clock(then)}`;
}

/** `3 h 25 min`, `25 min`, `2 days`. */
export function span(minutes: number): string {
  const whole = Math.abs(Math.trunc(minutes));
  if (whole >= 72 * 60) return `${Math.floor(whole / 1440)} days`;
  if (whole < 60) return `${whole} min`;
  return `${Math.floor(whole / 60)} h ${String(whole % 60).padStart(2, "0")} min`;
}

/** Minutes until an instant; negative once it is over. */
export const minutesLeft = (instant: string, now: Temporal.Instant): number =>
  now.until(Temporal.Instant.from(instant)).total("minutes");

/** Minutes from one instant to another; negative where the other is earlier. */
export const minutesBetween = (from: string, to: string): number =>
  Temporal.Instant.from(from).until(Temporal.Instant.from(to)).total("minutes");

/** Days somebody has been in the house. */
export const daysSince = (date: string, now: Temporal.Instant, zone: string): number =>
  Temporal.PlainDate.from(date).until(now.toZonedDateTimeISO(zone).toPlainDate(), { largestUnit: "day" })
    .days;

/** The next evening at six that is at least a day away, as a form's `datetime-local` has it. */
export function usualHold(now: Temporal.Instant, zone: string): string {
  const day = now.toZonedDateTimeISO(zone).toPlainDate().add({ days: 2 });
  return `${day.toString()}T18:00`;
}

/** By when an offered bed is answered as a rule: six in the evening, a day away at least; house-local and as an instant. */
export function usualOffer(now: Temporal.Instant, zone: string): { local: string; instant: string } {
  const here = now.toZonedDateTimeISO(zone);
  const at = here
    .toPlainDate()
    .add({ days: here.hour < 18 ? 1 : 2 })
    .toPlainDateTime({ hour: 18 });
  const instant = at.toZonedDateTime(zone).toInstant().toString();
  return { local: at.toString({ smallestUnit: "minute" }), instant };
}

export const localDate = (now: Temporal.Instant, zone: string): string =>
  now.toZonedDateTimeISO(zone).toPlainDate().toString();

/** `3:00 pm` from `15:00`, as a house says it. */
export const localTimeOfDay = (time: string): string => {
  const { hour, minute } = Temporal.PlainTime.from(time);
  return `${hour % 12 === 0 ? 12 : hour % 12}:${String(minute).padStart(2, "0")} ${hour < 12 ? "am" : "pm"}`;
};

/** The same words and figures, with the dates and the times of day among them said as such. */
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

/** The time of day of an instant there, e.g. `5:40 pm`. */
export const clockTime = (instant: string, zone: string): string => clock(at(instant, zone));
function said(value: string, now: Temporal.Instant, zone: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return day(value, now, zone);
  return /^\d{2}:\d{2}$/.test(value) ? localTimeOfDay(value) : value;
}

/** The next full hour, as a form's `datetime-local` has it. */
export const nextHour = (now: Temporal.Instant, zone: string): string =>
  now
    .toZonedDateTimeISO(zone)
    .add({ hours: 1 })
    .round({ smallestUnit: "hour", roundingMode: "floor" })
    .toPlainDateTime()
    .toString({ smallestUnit: "minute" });

/** An instant, as a form's `datetime-local` has it. */
export const localText = (instant: string, zone: string): string =>
  at(instant, zone).toPlainDateTime().toString({ smallestUnit: "minute" });
