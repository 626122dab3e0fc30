import { Temporal } from "temporal-polyfill";
import { formatDate, formatMoment } from "#shared/kernel/formats.ts";

/** Words around dates and times that the runtime does not know. */
interface AroundDates {
  readonly today: string;
  readonly yesterday: string;
  /** Between `Today` and the time. */
  readonly between: string;
  /** A day inside a sentence: `on Sat, Nov 21`. */
  readonly on: (day: string) => string;
  readonly days: (n: number) => string;
  readonly halves: readonly [am: string, pm: string];
}

/** The one style of dates and times on every page in one language, in the house's own time zone. */
export function datesIn(locale: string, say: AroundDates) {
  /** `5:40 PM`. */
  const clock = (time: Temporal.ZonedDateTime): string => formatMoment(time, "5:40 PM", locale);

  /** `Tue, Nov 24`; in another year `Jan 27, 2027`. */
  function day(date: string, now: Temporal.Instant, zone: string): string {
    const plain = Temporal.PlainDate.from(date.slice(0, 10));
    const thisYear = now.toZonedDateTimeISO(zone).year === plain.year;
    return formatDate(date, thisYear ? "Tue, Nov 24" : "Nov 24, 2026", locale);
  }

  /** `5:40 PM` today, `Tue 7:40 AM` within a week, else `Tue, Nov 12, 7:40 AM`. */
  function moment(instant: string, now: Temporal.Instant, zone: string): string {
    const then = at(instant, zone);
    const away = daysAway(then, now);
    if (away === 0) return clock(then);
    if (Math.abs(away) < 7) return `${formatMoment(then, "Tue", locale)} ${clock(then)}`;
    return `${day(then.toPlainDate().toString(), now, zone)}, ${clock(then)}`;
  }

  /** `Today 5:02 PM`, `Yesterday 7:00 PM`, `Sat, Nov 21`. */
  function when(instant: string, now: Temporal.Instant, zone: string): string {
    const then = at(instant, zone);
    const away = daysAway(then, now);
    if (away === 0) return `${say.today}${say.between}${clock(then)}`;
    if (away === -1) return `${say.yesterday}${say.between}${clock(then)}`;
    return day(then.toPlainDate().toString(), now, zone);
  }

  /** The same inside a sentence: `today 5:02 PM`. */
  const whenWithin = (instant: string, now: Temporal.Instant, zone: string): string =>
    when(instant, now, zone).replace(new RegExp(`^(?:${say.today}|${say.yesterday})`), (word) =>
      word.toLowerCase(),
    );

  /** A day and time inside a sentence, never the time alone: `today 5:02 PM`, `Tue, Dec 1, 5:02 PM`. */
  function timeWithin(instant: string, now: Temporal.Instant, zone: string): string {
    const said = whenWithin(instant, now, zone);
    const isNear = Math.abs(daysAway(at(instant, zone), now)) < 1 || said !== when(instant, now, zone);
    return isNear ? said : `${said}, ${clock(at(instant, zone))}`;
  }

  /** The day inside a sentence: `today`, `yesterday`, `on Sat, Nov 21`. */
  function dayWithin(instant: string, now: Temporal.Instant, zone: string): string {
    const then = at(instant, zone);
    const away = daysAway(then, now);
    if (away === 0) return say.today.toLowerCase();
    if (away === -1) return say.yesterday.toLowerCase();
    return say.on(day(then.toPlainDate().toString(), now, zone));
  }

  /** `3 hr 25 min`, `3 hr`, `25 min`, `2 days`. */
  function span(minutes: number): string {
    const whole = Math.abs(Math.trunc(minutes));
    if (whole >= 72 * 60) return say.days(Math.floor(whole / 1440));
    if (whole < 60) return `${whole} min`;
    const rest = whole % 60;
    return `${Math.floor(whole / 60)} hr${rest > 0 ? ` ${rest} min` : ""}`;
  }

  /** `3:00 PM` from `15:00`. */
  function localTimeOfDay(time: string): string {
    const { hour, minute } = Temporal.PlainTime.from(time);
    const [am, pm] = say.halves;
    return `${hour % 12 === 0 ? 12 : hour % 12}:${String(minute).padStart(2, "0")} ${hour < 12 ? am : pm}`;
  }

  return {
    day,
    moment,
    when,
    whenWithin,
    timeWithin,
    dayWithin,
    span,
    localTimeOfDay,
    /** `Mar 14, 1992`. */
    longDay: (date: string): string => formatDate(date, "Nov 24, 2026", locale),
    /** `November 2026` from `2026-11`. */
    month: (yearMonth: string): string => formatDate(`${yearMonth}-01`, "November 2026", locale),
    /** `Monday, November 23, 2:15 PM`. */
    longNow: (now: Temporal.Instant, zone: string): string => {
      const here = now.toZonedDateTimeISO(zone);
      return `${formatMoment(here, "Tuesday, November 24", locale)}, ${clock(here)}`;
    },
    /** `Monday, November 23, 2026, 2:15 PM`, for documents. */
    dated: (instant: string, zone: string): string => {
      const then = at(instant, zone);
      return `${formatMoment(then, "Tuesday, November 24, 2026", locale)}, ${clock(then)}`;
    },
    /** `November 24, 2026`, the day of an instant in a zone. */
    fullDate: (instant: string, zone: string): string =>
      formatMoment(at(instant, zone), "November 24, 2026", locale),
    /** The time of day of an instant in a zone: `5:40 PM`. */
    clockTime: (instant: string, zone: string): string => clock(at(instant, zone)),
  };
}

const at = (instant: string, zone: string) => Temporal.Instant.from(instant).toZonedDateTimeISO(zone);

/** Days from today to a moment, in its zone; negative for the past. */
const daysAway = (then: Temporal.ZonedDateTime, now: Temporal.Instant): number =>
  now.toZonedDateTimeISO(then.timeZoneId).toPlainDate().until(then.toPlainDate(), { largestUnit: "day" })
    .days;
