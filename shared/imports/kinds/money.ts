import { Refusal } from "#shared/kernel/errors.ts";
import { readCents } from "#shared/kernel/text.ts";

/** How often an amount is due. */
export type Period = "day" | "week" | "two weeks" | "half month" | "month" | "quarter" | "year";

export interface Amount {
  /** Negative for a credit. */
  readonly cents: number;
  /** Null if the cell does not say. */
  readonly per: Period | null;
}

const periods: readonly (readonly [RegExp, Period])[] = [
  [/(?:bi-?weekly|every\s+(?:2|two|other)\s+w(?:ee)?ks?|2\s*w(?:ee)?ks|fortnight(?:ly)?)$/iu, "two weeks"],
  [/semi-?monthly$/iu, "half month"],
  [/(?:weekly|weeks?|wks?|\/\s*w|\bpw)\.?$/iu, "week"],
  [/(?:monthly|months?|mos?|mths?|mnths?|\/\s*m|\bpm)\.?$/iu, "month"],
  [/(?:daily|days?|nightly|nights?)$/iu, "day"],
  [/(?:quarterly|quarters?|qtr)\.?$/iu, "quarter"],
  [/(?:yearly|years?|yrs?|annual(?:ly)?|annum)\.?$/iu, "year"],
];

/** No amount is longer. */
const longest = 60;

/** Dollars with their period: `$700/mo`, `(20.00)`, `20 credit`. Undefined if it is no one amount. */
export function amountIn(text: string): Amount | undefined {
  if (text.length > longest) return undefined;
  let rest = text
    .replace(/[\s\u00a0]+/gu, " ")
    .replace(/[\u2212\u2013]/gu, "-")
    .trim();
  const period = periods.find(([words]) => words.test(rest));
  if (period)
    rest = rest
      .replace(period[0], "")
      .replace(/(?:\/|\b(?:per|p|a|an|each|every)\b)\s*$/iu, "")
      .trim();
  const credit = /^\(.*\)$|^-|^\$ ?-|-$|\b(?:credit|cr\.?)$/iu.test(rest);
  const plain = rest
    .replace(/^\((.*)\)$/u, "$1")
    .replace(/^(\$ ?)?-|-$/u, "$1")
    .replace(/\b(?:credit|debit|dollars|usd|cr|dr)\b\.?/giu, "")
    .trim();
  if (plain === "") return undefined;
  try {
    const cents = readCents(plain, "/amount") ?? 0;
    return { cents: credit ? -cents : cents, per: period?.[1] ?? null };
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

/** The same amount for one week, in cents: a year has 52 weeks and 12 months. */
export function aWeek(cents: number, per: Period): number {
  const year = 1 / 52;
  const times = {
    day: 7,
    week: 1,
    "two weeks": 1 / 2,
    "half month": 24 * year,
    month: 12 * year,
    quarter: 4 * year,
    year,
  };
  return Math.round(cents * times[per]);
}

/** The one figure of a text, empty if it has none or several; undefined if the text also says a period. */
export function figureIn(text: string): string | undefined {
  if (/week|wk|month|\bmo\b|quarter|year|annual|day|night/iu.test(text)) return undefined;
  const [only = "", ...others] = text.slice(0, 200).match(/\d[\d,]*(?:\.\d{1,2})?/gu) ?? [];
  return others.length === 0 ? only.replace(/,(?=\d{2}$)/u, ".") : "";
}
