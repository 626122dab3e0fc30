import { Temporal } from "temporal-polyfill";
import { hasContact } from "./contact-in.ts";
import { invalidField } from "./errors.ts";
import type { PlainCode } from "./field-problem.ts";
import { charactersIn, hasUnshowable, isReadable, withoutIdleMarks } from "./visible.ts";

/**
 * Typed text: composed (NFC), trimmed, without marks that show nothing. Empty if there is none; what is required
 * has a letter or a digit. @throws invalid at `pointer`
 */
export function readText(
  text: string | undefined,
  pointer: string,
  rule: { readonly most: number; readonly required?: PlainCode; readonly lines?: boolean },
): string {
  const trimmed = withoutIdleMarks((text ?? "").normalize("NFC").replace(/\r\n?/g, "\n")).trim();
  const refused = hasUnshowable(trimmed) || (!rule.lines && /[\n\t]/.test(trimmed));
  if (rule.required && !isReadable(trimmed) && !refused) throw invalidField(pointer, rule.required);
  if (charactersIn(trimmed) > rule.most) throw invalidField(pointer, "text.too_long", { most: rule.most });
  if (refused) throw invalidField(pointer, "text.control");
  return trimmed;
}

/** A name that others read, in one line. @throws invalid at `pointer` */
export function readName(...[text, pointer, rule]: Parameters<typeof readText>): string {
  const name = readText(text, pointer, rule);
  if (hasContact(name)) throw invalidField(pointer, "text.contact_in_name");
  return name;
}

/** Whether a text has a placeholder left: `[[name]]` or `{name}`. */
export const hasBlank = (text: string): boolean => /\[\[|\]\]|[{}]/u.test(text);

/** An email address in lower case. @throws invalid at `pointer` */
export function readEmail(text: string | undefined, pointer: string): string {
  const address = readText(text, pointer, { most: 254, required: "text.email_required" }).toLowerCase();
  if (!/^[^\s@<>"]+@[^\s@<>".]+(\.[^\s@<>".]+)+$/.test(address)) throw invalidField(pointer, "text.email");
  return address;
}

/** Fewer digits are no phone number; a local number without its area code has seven. */
export const fewestDigits = 7;

/** A phone number in any common format, or empty. @throws invalid at `pointer` */
export function readPhone(text: string | undefined, pointer: string, required?: PlainCode): string {
  const number = readText(text, pointer, { most: 40, ...(required ? { required } : {}) });
  if (number && number.replace(/\D/g, "").length < fewestDigits) throw invalidField(pointer, "text.phone");
  return number;
}

/** An IANA time zone known to the runtime. @throws invalid at `pointer` */
export function readTimeZone(text: string | undefined, pointer: string): string {
  const name = readText(text, pointer, { most: 60, required: "text.time_zone" });
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    throw invalidField(pointer, "text.time_zone");
  }
}

/** A whole number; null if empty. @throws invalid at `pointer` */
export function readWholeNumber(
  text: string | undefined,
  pointer: string,
  rule: { readonly least: number; readonly most: number },
): number | null {
  const given = readText(text, pointer, { most: 40 }).replace(/(?<=\d),(?=\d{3}\b)/g, "");
  if (given === "") return null;
  const number = Number(given);
  if (!/^\d+$/.test(given) || number < rule.least || number > rule.most)
    throw invalidField(pointer, "text.number", { least: rule.least, most: rule.most });
  return number;
}

/** A number with decimals (`1.0025`); null if empty. @throws invalid */
export function readDecimal(
  text: string | undefined,
  pointer: string,
  rule: { readonly least: number; readonly most: number },
): number | null {
  const given = readText(text, pointer, { most: 40 });
  if (given === "") return null;
  const number = Number(given);
  if (!/^\d+(\.\d+)?$/.test(given) || number < rule.least || number > rule.most)
    throw invalidField(pointer, "text.decimal", { least: rule.least, most: rule.most });
  return number;
}

/** A typed amount in dollars (`$1,250.50`), in cents; null if empty. @throws invalid */
export function readCents(text: string | undefined, pointer: string, most = 1_000_000_00): number | null {
  const given = readText(text, pointer, { most: 40 });
  if (given === "") return null;
  const match = /^\$?\s*(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?$/.exec(given);
  const amount = match
    ? Number(match[1]?.replaceAll(",", "")) * 100 + Number((match[2] ?? "").padEnd(2, "0"))
    : Number.NaN;
  if (!Number.isSafeInteger(amount) || amount > most) throw invalidField(pointer, "text.amount");
  return amount;
}

/**
 * A day as forms send it, `2026-11-25`, and in no other format: a calendar or zone in the text would be kept
 * in the date, and such dates cannot be compared. @throws RangeError
 */
export function plainDay(text: string): Temporal.PlainDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new RangeError("Not a day");
  return Temporal.PlainDate.from(text, { overflow: "reject" });
}

/** A day and time as forms send it, `2026-11-25T18:00`, and in no other format. @throws RangeError */
function plainDateTime(text: string): Temporal.PlainDateTime {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?$/.test(text)) throw new RangeError("Not a local time");
  return Temporal.PlainDateTime.from(text, { overflow: "reject" });
}

/** A calendar date (`2026-11-25`); null if empty. @throws invalid at `pointer` */
export function readDate(text: string | undefined, pointer: string): string | null {
  const given = readText(text, pointer, { most: 40 });
  if (given === "") return null;
  try {
    return plainDay(given).toString();
  } catch {
    throw invalidField(pointer, "text.date");
  }
}

/** A time of day (`15:00`); null if empty. @throws invalid at `pointer` */
export function readTime(text: string | undefined, pointer: string): string | null {
  const given = readText(text, pointer, { most: 40 });
  if (given !== "" && !/^([01]\d|2[0-3]):[0-5]\d$/.test(given)) throw invalidField(pointer, "text.time");
  return given || null;
}

/**
 * A day and time as forms send it, `2026-11-25T18:00`, without a zone; null if empty. @throws invalid at
 * `pointer`
 */
export function readDateTime(text: string | undefined, pointer: string): Temporal.PlainDateTime | null {
  const given = readText(text, pointer, { most: 40 });
  if (given === "") return null;
  try {
    return plainDateTime(given);
  } catch {
    throw invalidField(pointer, "text.date_time");
  }
}

/** Several short texts in one line, separated by commas, without repeats. @throws invalid at `pointer` */
export function readList(text: string | undefined, pointer: string): string[] {
  const given = readText(text, pointer, { most: 500 });
  return [...new Set(given.split(/\s*[,;]\s*/u).filter(Boolean))];
}
