import type { Temporal } from "temporal-polyfill";
import { invalidField } from "./errors.ts";
import { boxesOf, field, type Message, ticked } from "./form-field.ts";
import { type Id, type IdKind, isId } from "./ids.ts";
import {
  hasBlank,
  readCents,
  readDate,
  readDateTime,
  readDecimal,
  readEmail,
  readList,
  readName,
  readPhone,
  readText,
  readTime,
  readTimeZone,
  readWholeNumber,
} from "./text.ts";

/* The kinds of fields a form has. */

interface TextRule {
  readonly most: number;
  readonly required?: Message;
}

/** One line. */
export const text = (rule: TextRule) => field("text", rule.required, (sent) => readText(sent, "", rule));

/** A typed name that signs. No device keeps it for later. */
export const signature = (rule: TextRule) =>
  field("signature", rule.required, (sent) => readText(sent, "", rule));

/** The name of a network, a house, a program or a member of staff. */
export const name = (rule: TextRule) => field("text", rule.required, (sent) => readName(sent, "", rule));

/** Text of several lines. */
export const lines = (rule: TextRule) =>
  field("lines", rule.required, (sent) => readText(sent, "", { ...rule, lines: true }));

/** Text of several lines that people sign, with no placeholder left. */
export const textToSign = (rule: TextRule) =>
  field("lines", rule.required, (sent) => {
    const said = readText(sent, "", { ...rule, lines: true });
    if (hasBlank(said)) throw invalidField("", "text.blank_left");
    return said;
  });

type FieldOf<T> = ReturnType<typeof field<T>>;

/** The value; null if empty. @throws invalid if it is required */
function needed<T>(value: T | null, required: Message | undefined): T | null {
  if (value === null && required !== undefined) throw invalidField("", required);
  return value;
}

/** The chosen value; null if empty. @throws invalid for an unknown choice */
function chosen<T>(found: T | undefined, sent: string, required: Message | undefined): T | null {
  if (found === undefined && sent.trim() !== "" && required === undefined)
    throw invalidField("", "choice.unknown");
  return needed(found ?? null, required);
}

/** One of a few values. Without a message, it may be left empty. */
export function choice<const V extends string>(values: readonly V[]): FieldOf<V | null>;
export function choice<const V extends string>(values: readonly V[], required: Message): FieldOf<V>;
export function choice<const V extends string>(values: readonly V[], required?: Message) {
  return field(
    "choice",
    required,
    (sent) =>
      chosen(
        values.find((one) => one === sent.trim()),
        sent,
        required,
      ),
    values,
  );
}

/** One of the records a page offers, by its id. */
export function id<K extends IdKind>(kind: K): FieldOf<Id<K> | null>;
export function id<K extends IdKind>(kind: K, required: Message): FieldOf<Id<K>>;
export function id<K extends IdKind>(kind: K, required?: Message) {
  return field("choice", required, (sent) => chosen(isId(kind, sent) ? sent : undefined, sent, required));
}

/** A calendar date (`2026-11-25`), or empty. */
export function date(): FieldOf<string | null>;
export function date(required: Message): FieldOf<string>;
export function date(required?: Message) {
  return field("date", required, (sent) => needed(readDate(sent, ""), required));
}

/** A time of day (`15:00`). */
export function time(): FieldOf<string | null>;
export function time(required: Message): FieldOf<string>;
export function time(required?: Message) {
  return field("time", required, (sent) => needed(readTime(sent, ""), required));
}

/** A local day and time; the verb knows the zone. */
export function dateTime(): FieldOf<Temporal.PlainDateTime | null>;
export function dateTime(required: Message): FieldOf<Temporal.PlainDateTime>;
export function dateTime(required?: Message) {
  return field("datetime", required, (sent) => needed(readDateTime(sent, ""), required));
}

/** A whole number between bounds. */
export function wholeNumber(rule: NumberRule): FieldOf<number | null>;
export function wholeNumber(rule: NumberRule, required: Message): FieldOf<number>;
export function wholeNumber(rule: NumberRule, required?: Message) {
  return field("number", required, (sent) => needed(readWholeNumber(sent, "", rule), required));
}
interface NumberRule {
  readonly least: number;
  readonly most: number;
}

/** A number with decimals between bounds, or empty. */
export const decimal = (rule: NumberRule) =>
  field("decimal", undefined, (sent) => readDecimal(sent, "", rule));

/** A typed amount in dollars (`$1,250.50`), in cents. */
export function cents(): FieldOf<number | null>;
export function cents(required: Message): FieldOf<number>;
export function cents(required?: Message) {
  return field("amount", required, (sent) => needed(readCents(sent, ""), required));
}

/** Several short texts in one line, separated by commas. */
export const list = () => field("text", undefined, (sent) => readList(sent, ""));

/** An IANA time zone. A page offers common ones. */
export const timeZone = () => field("choice", "text.time_zone", (sent) => readTimeZone(sent, ""));

/** An email address, or empty. */
export function email(): FieldOf<string | null>;
export function email(required: Message): FieldOf<string>;
export function email(required?: Message) {
  return field("email", required, (sent) =>
    needed(sent.trim() === "" ? null : readEmail(sent, ""), required),
  );
}

/** A phone number in any common format, or empty. */
export const phone = (required?: Message) =>
  field("phone", required, (sent) => readPhone(sent, "", required));

/** Six digits that unlock a device. They are neither shown again nor kept. */
export const pin = (required: Message) =>
  field("pin", required, (sent) => {
    if (!/^\d{6}$/.test(sent.trim())) throw invalidField("", required);
    return sent.trim();
  });

const checkbox = (control: "tick" | "letStand", required: Message | undefined) =>
  ticked({ control, required: required !== undefined, values: [] }, (sent) => {
    const isTicked = sent === true || sent === "yes";
    if (!isTicked && required !== undefined) throw invalidField("", required);
    return isTicked;
  });

/** A checkbox. With a message it must be checked. */
export const tick = (required?: Message) => checkbox("tick", required);

/** A checkbox shown only after a text was questioned: the writer confirms that it means something else. */
export const letStand = () => checkbox("letStand", undefined);

/** Several values of one field as one text. */
export const joined = (values: readonly string[]): string => values.join("\n");
export const parted = (sent: string): string[] => sent.split("\n").filter(Boolean);

/** Checkboxes of one field. @throws invalid for an unknown choice, and for none if one is required */
const boxes = <T extends string>(
  values: readonly T[],
  is: (one: string) => one is T,
  required: Message | undefined,
) =>
  boxesOf({ control: "several", required: required !== undefined, values }, (sent) => {
    const all = [...new Set(typeof sent === "string" ? parted(sent) : sent)];
    const known = all.filter(is);
    if (known.length < all.length) throw invalidField("", "choice.unknown");
    if (known.length === 0 && required !== undefined) throw invalidField("", required);
    return known;
  });

/** Any of a few values. With a message, at least one. */
export const several = <const V extends string>(values: readonly V[], required?: Message) =>
  boxes(values, (one): one is V => values.some((value) => value === one), required);

/** Any of the records a page offers, by their ids. */
export const ids = <K extends IdKind>(of: K, required?: Message) =>
  boxes([], (one): one is Id<K> => isId(of, one), required);
