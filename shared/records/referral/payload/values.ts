import { Temporal } from "temporal-polyfill";
import * as z from "zod";
import { hasContact } from "#shared/kernel/contact-in.ts";
import type { PlainCode } from "#shared/kernel/field-problem.ts";
import { charactersIn, hasUnshowable, isReadable, withoutIdleMarks } from "#shared/kernel/visible.ts";

/* The codes of refused values: a schema's message is the code, and `problemOf` reads it back. */
export const payloadCodes = [
  "payload.empty",
  "payload.control",
  "text.contact_in_name",
  "payload.unicode",
  "payload.line_breaks",
  "payload.date_format",
  "payload.no_such_date",
  "payload.time_format",
  "payload.instant_format",
  "payload.arrival_when",
] as const satisfies readonly PlainCode[];
/** The code as the message of a check. */
export const as = (code: (typeof payloadCodes)[number]): string => code;

/** A sender states missing knowledge with one of two values, never a blank. */
export const unknown = z.enum(["none_known", "not_asked"]);

/** A length in code points, as JSON Schema's `maxLength` counts: an emoji is one. */
export function atMost(most: number): z.core.$ZodCheck<string> {
  const check = z.check<string>(({ value, issues }) => {
    if (charactersIn(value) > most)
      issues.push({ code: "too_big", origin: "string", maximum: most, inclusive: true, input: value });
  });
  // Where the schema keeps its bound: the API's description and the forms by hand read it there.
  check._zod.onattach.push(({ _zod: { bag } }) => {
    bag.maximum = Math.min(most, Number(bag.maximum ?? most));
  });
  return check;
}

const sized = (max: number) =>
  z
    .string()
    .check(atMost(max))
    // Unpaired surrogates do not survive storage.
    .refine((text) => text.isWellFormed(), as("payload.unicode"))
    .overwrite(withoutIdleMarks)
    .refine((text) => !text.isWellFormed() || !hasUnshowable(text), as("payload.control"))
    .refine((text) => hasUnshowable(text) || isReadable(text), as("payload.empty"));

const hidden = "\\p{Co}\\p{Cs}\\p{Noncharacter_Code_Point}\\u202a-\\u202e\\u2066-\\u2069";
/** What `sized` takes, for the API's description: a letter or digit to read, and nothing that cannot be shown. */
const readable = (shown: string) => `^${shown}*(?!\\p{Default_Ignorable_Code_Point})[\\p{L}\\p{N}]${shown}*$`;
export const linePattern = readable(`[^\\p{Cc}${hidden}]`);
export const wordsPattern = readable(`(?:[^\\p{Cc}${hidden}]|[\\n\\r\\t])`);

/** A short line: a name, a reference, a phone. */
export const line = sized(200)
  .refine((text) => !/[\n\r\t]/.test(text), as("payload.line_breaks"))
  .meta({ pattern: linePattern });
/** The name of a program or of its staff. */
export const name = line.refine((text) => !hasContact(text), as("text.contact_in_name"));
/** A few sentences. */
export const wordsOf = (most: number) => sized(most).meta({ pattern: wordsPattern });
export const words = wordsOf(4000);
export const phone = line.check(atMost(40));

/** A real calendar date, `2026-11-25`. */
const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, as("payload.date_format"))
  .refine((text) => {
    try {
      const { year } = Temporal.PlainDate.from(text, { overflow: "reject" });
      return year >= 1900 && year <= 2200;
    } catch {
      return false;
    }
  }, as("payload.no_such_date"));

/** The years before and after the day it is sent in which a date can be meant. */
export interface Span {
  readonly back: number;
  readonly ahead: number;
}
/** The span of each date, by its schema. See `checkDates`. */
export const spans = z.registry<Span>();

/** A calendar date. */
export const dateOf = (span: Span) => date.meta({ format: "date" }).register(spans, span);

/** An instant with its offset from UTC (RFC 3339). */
export const instantWithOffset = (span: Span) =>
  z.iso.datetime({ offset: true, error: as("payload.instant_format") }).register(spans, span);

/** Cents, whole and never negative. */
export const cents = z.int().min(0).max(100_000_000);
