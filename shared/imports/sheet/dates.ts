import { Temporal } from "temporal-polyfill";

const months = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

/** The order of the dates of a sheet that are only figures, as its cells prove it; `mixed` if they prove both. */
export type DateOrder = "month" | "day" | "mixed";

/** Why a date has to be confirmed. */
type Doubt = "century" | "serial" | "order" | "zone";

export interface DateRead {
  readonly date: string;
  readonly doubt: Doubt | null;
}

/** What reading a date can use. */
export interface DateContext {
  readonly today: Temporal.PlainDate;
  readonly timeZone: string;
  readonly order: DateOrder;
}

const figures = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*'?(\d{4}|\d{2})$/;
const weekday = /^(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?[.,]*\s+/;
const timeOfDay = /(?:[\s,]+|t)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]\.?m\.?)?$/;

/** The part of a text that is a date. */
const dateIn = (text: string): string =>
  text.slice(0, 60).trim().toLowerCase().replace(weekday, "").replace(timeOfDay, "").trim();

/** The order that the dates of a sheet prove: 25/04 can only be day first. */
export function orderOf(texts: Iterable<string>): DateOrder {
  let [day, month] = [false, false];
  for (const text of texts) {
    const [, first, second] = figures.exec(dateIn(text)) ?? [];
    if (Number(first) > 12 && Number(second) <= 12) day = true;
    if (Number(second) > 12 && Number(first) <= 12) month = true;
  }
  return day ? (month ? "mixed" : "day") : "month";
}

/**
 * A date as people write it in sheets: `2026-03-01`, `3/1/2026 0:00`, `Sun, Mar 1, 2026`, `1-Mar-26`, a serial
 * number of Excel. Undefined if it is none.
 */
export function dateFrom(text: string, context: DateContext): DateRead | undefined {
  const { today } = context;
  const moment = momentFrom(text.trim(), context.timeZone);
  if (moment) return moment;
  const given = dateIn(text);
  const [, ...iso] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(given) ?? [];
  if (iso.length > 0) return made(iso[0], iso[1], iso[2], today);
  const [, first, second, year] = figures.exec(given) ?? [];
  if (first) return inFigures(first, second ?? "", year, context);
  const [, month, dayAfter, yearAfter] =
    /^(\p{L}{3,9})\.?[\s-]+(\d{1,2})(?:st|nd|rd|th)?,?[\s-]+'?(\d{4}|\d{2})$/u.exec(given) ?? [];
  if (month) return made(yearAfter, monthOf(month), dayAfter, today);
  const [, dayBefore, name, yearOf] =
    /^(\d{1,2})(?:st|nd|rd|th)?[\s-]*(?:of\s+)?(\p{L}{3,9})\.?,?[\s-]*'?(\d{4}|\d{2})$/u.exec(given) ?? [];
  if (name) return made(yearOf, monthOf(name), dayBefore, today);
  return inDigits(given, today);
}

/** An instant, on the date it has at the house. Midnight UTC is how programs write a plain date. */
function momentFrom(text: string, timeZone: string): DateRead | undefined {
  if (!/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s?(?:Z|[+-]\d{2}(?::?\d{2})?)$/iu.test(text))
    return undefined;
  const written = text.slice(0, 10);
  if (/[T ]00:00(?::00(?:\.0+)?)?\s?(?:Z|[+-]00(?::?00)?)$/iu.test(text)) return made(...parts(written));
  try {
    const date = Temporal.Instant.from(text.replace(" ", "T").replaceAll(" ", ""))
      .toZonedDateTimeISO(timeZone)
      .toPlainDate()
      .toString();
    return { date, doubt: date === written ? null : "zone" };
  } catch {
    return undefined;
  }
}

const parts = (iso: string): [string, string, string] => [iso.slice(0, 4), iso.slice(5, 7), iso.slice(8, 10)];

/** Two figures and a year. Month first, unless the sheet or the date itself shows another order: then in doubt. */
function inFigures(
  first: string,
  second: string,
  year: string | undefined,
  { today, order }: DateContext,
): DateRead | undefined {
  const dayFirst = made(year, second, first, today);
  const monthFirst = made(year, first, second, today);
  if (order === "day" || !monthFirst) return dayFirst && { ...dayFirst, doubt: "order" };
  const unclear = order === "mixed" && dayFirst !== undefined && first !== second;
  return unclear ? { ...monthFirst, doubt: "order" } : monthFirst;
}

/** `20260301`, or the days Excel counts from 1900; both could be another number. */
function inDigits(given: string, today: Temporal.PlainDate): DateRead | undefined {
  const [, ...compact] = /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(given) ?? [];
  const read = compact.length > 0 ? made(compact[0], compact[1], compact[2], today) : undefined;
  if (read) return { ...read, doubt: "serial" };
  if (!/^\d{5}(?:\.\d+)?$/.test(given) || Number(given) > 73_050) return undefined;
  const date = Temporal.PlainDate.from("1899-12-30").add({ days: Math.floor(Number(given)) });
  return { date: date.toString(), doubt: "serial" };
}

/** 1 for a month's name or its beginning; 0 if it is none. */
const monthOf = (name: string): string =>
  String(months.findIndex((one) => one.startsWith(name) || name === `${one.slice(0, 3)}t`) + 1);

/** A date; of a year of two digits the latest that is not to come. */
function made(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  today?: Temporal.PlainDate,
): DateRead | undefined {
  const short = year?.length === 2 && today !== undefined;
  const near = short ? today.year - (today.year % 100) + Number(year) : Number(year);
  const full = short && near > today.year ? near - 100 : near;
  try {
    const date = Temporal.PlainDate.from(
      { year: full, month: Number(month), day: Number(day) },
      { overflow: "reject" },
    );
    return { date: date.toString(), doubt: short ? "century" : null };
  } catch {
    return undefined;
  }
}

/** What a label may have been before a program took it for a date: `1-2` is `2026-01-02` or `2-Jan` by now. */
export function labelsBehind(text: string): string[] {
  const given = dateIn(text);
  const iso = /^\d{4}-(\d{2})-(\d{2})$/.exec(given) ?? /^(\d{1,2})[/-](\d{1,2})[/-]\d{2,4}$/.exec(given);
  const [, day, name] = /^(\d{1,2})-(\p{L}{3})(?:-\d{2,4})?$/u.exec(given) ?? [];
  const [, month, end] = /^(\p{L}{3})-(\d{1,2})$/u.exec(given) ?? [];
  const [m, d] = iso
    ? [Number(iso[1]), Number(iso[2])]
    : [Number(monthOf(name ?? month ?? "?")), Number(day ?? end)];
  if (m > 0 && d > 0) {
    const short = (months[m - 1] ?? "").slice(0, 3);
    return [`${m}-${d}`, `${m}/${d}`, `${d}-${m}`, `${d}/${m}`, `${short}${d}`, `${short}-${d}`];
  }
  const [, digit, power] = /^(\d)(?:\.0+)?e\+?0*(\d+)$/.exec(given) ?? [];
  return digit ? [`${digit}E${power}`, `${digit}E0${power}`] : [];
}
