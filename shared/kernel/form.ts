import type { Temporal } from "temporal-polyfill";
import * as z from "zod";
import { invalid, invalidField, Refusal } from "./errors.ts";
import { FieldErrors } from "./field-errors.ts";
import { type FieldProblem, type PlainCode, problem } from "./field-problem.ts";
import { type Id, type IdKind, isId } from "./ids.ts";
import {
  readCents,
  readDate,
  readDateTime,
  readEmail,
  readList,
  readPhone,
  readText,
  readTime,
  readTimeZone,
  readWholeNumber,
} from "./text.ts";

/*
 * A form declared once: its fields, their rules and problem codes. The verb reads it, the page renders it
 * (`functions/web/kit/fields.tsx`), the route takes its names from it.
 */

/** The problem code for a missing field. */
type Message = PlainCode;

/** How a page renders a field. The label is the page's own. */
export interface FieldLook {
  readonly control:
    | "text"
    | "lines"
    | "choice"
    | "several"
    | "tick"
    | "letStand"
    | "date"
    | "time"
    | "datetime"
    | "number"
    | "amount"
    | "email"
    | "phone";
  readonly required: boolean;
  /** The choices, in order; empty if only the page knows them. */
  readonly values: readonly string[];
}
const looks = z.registry<FieldLook>();

export type FieldMap = Readonly<Record<string, z.ZodType>>;
/** The fields that could be read; others are omitted. */
type Readable<S extends FieldMap> = z.ZodObject<{ [N in keyof S]: z.ZodOptional<S[N]> }>;
type Named<S> = keyof S & string;
/** The input of a form: every field may be missing. */
export type SentTo<S extends FieldMap> = { readonly [N in keyof S]?: z.input<S[N]> };
export type Sent<F> = F extends Form<infer S, string> ? SentTo<S> : never;

/** The parsed values of a form. */
export type Said<F> = F extends Form<infer S, string> ? z.output<z.ZodObject<S>> : never;

/** The values that could be read. */
export type PartlySaid<F> = F extends Form<infer S, string> ? z.output<Readable<S>> : never;

export interface Form<S extends FieldMap, P extends string> {
  readonly name: string;
  /** The permission of its verb; the route requires the same one. */
  readonly needs: P;
  readonly names: readonly Named<S>[];
  look(name: Named<S>): FieldLook | undefined;
  /** Parses what a browser sends; unknown fields are dropped. */
  readonly sent: z.ZodType<Record<string, string>>;
  /**
   * Reads every field. `also` runs further checks on the fields that could be read: against each other, or
   * with data of the verb. @throws invalid with all problems
   */
  read(
    sent: SentTo<S>,
    also?: (said: z.output<Readable<S>>, errors: FieldErrors) => void,
  ): z.output<z.ZodObject<S>>;
}

export function defineForm<const S extends FieldMap, P extends string>(
  name: string,
  needs: P,
  fields: S,
): Form<S, P> {
  const schema = z.object(fields);
  const readable = schema.partial();
  return {
    name,
    needs,
    names: schema.keyof().options,
    look: (one) => looks.get(schema.shape[one]),
    sent: z
      .record(z.string(), z.string())
      .transform((values) =>
        Object.fromEntries(Object.entries(values).filter(([one]) => Object.hasOwn(fields, one))),
      ),
    read: (sent, also) => {
      const parsed = schema.safeParse(sent);
      const errors = new FieldErrors();
      for (const issue of parsed.error?.issues ?? []) errors.problems.push(problemOf(issue));
      if (also) {
        const wrong = new Set(parsed.error?.issues.map(({ path }) => path[0]));
        const nothing = schema.keyof().options.map((one) => [one, null] as const);
        const said = Object.entries(sent).filter(([, value]) => value !== undefined);
        const good = Object.fromEntries([...nothing, ...said].filter(([one]) => !wrong.has(one)));
        errors.read(() => also(readable.parse(good), errors), undefined);
      }
      if (!parsed.success || errors.problems.length > 0) throw invalid("fields", errors.problems);
      return parsed.data;
    },
  };
}

/** The problem of a field, with its pointer; a problem without a declared code was not sent by our page. */
function problemOf(issue: z.core.$ZodIssue): FieldProblem {
  const pointer = `/${issue.path.map(String).join("/")}`;
  const said: { readonly problem?: FieldProblem } = (issue.code === "custom" && issue.params) || {};
  return { ...(said.problem ?? problem(pointer, "field.invalid")), pointer };
}

/** Transforms the input with `read`; a refusal becomes an issue of the field. */
function kind<S extends z.ZodType, T>(sent: S, look: FieldLook, read: (sent: z.output<S>) => T) {
  const schema = sent.transform((given, ctx) => {
    try {
      return read(given);
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind !== "invalid") throw error;
      for (const one of error.fields) ctx.addIssue({ code: "custom", params: { problem: one } });
      return z.NEVER;
    }
  });
  looks.add(schema, look);
  return schema;
}

/** A custom field; missing input reads as empty text. */
export const field = <T>(
  control: FieldLook["control"],
  required: Message | undefined,
  read: (sent: string) => T,
  values: readonly string[] = [],
) =>
  kind(z.string().nullish(), { control, required: required !== undefined, values }, (sent) =>
    read(sent ?? ""),
  );

interface TextRule {
  readonly most: number;
  readonly required?: Message;
}

/** One line. */
export const text = (rule: TextRule) => field("text", rule.required, (sent) => readText(sent, "", rule));

/** Text of several lines. */
export const lines = (rule: TextRule) =>
  field("lines", rule.required, (sent) => readText(sent, "", { ...rule, lines: true }));

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

const box = (control: "tick" | "letStand", required: Message | undefined) =>
  kind(
    z.union([z.boolean(), z.string()]).nullish(),
    { control, required: required !== undefined, values: [] },
    (sent) => {
      const ticked = sent === true || sent === "yes";
      if (!ticked && required !== undefined) throw invalidField("", required);
      return ticked;
    },
  );

/** A checkbox. With a message it must be checked. */
export const tick = (required?: Message) => box("tick", required);

/** A checkbox shown only after a text was questioned: the writer confirms that it means something else. */
export const letStand = () => box("letStand", undefined);

/** Several values of one field as one text. */
export const joined = (values: readonly string[]): string => values.join("\n");
export const parted = (sent: string): string[] => sent.split("\n").filter(Boolean);

/** Checkboxes of one field. @throws invalid for an unknown choice, and for none if one is required */
const boxes = <T extends string>(
  values: readonly T[],
  is: (one: string) => one is T,
  required: Message | undefined,
) =>
  kind(
    z.union([z.string(), z.array(z.string()).readonly()]).nullish(),
    { control: "several", required: required !== undefined, values },
    (sent) => {
      const all = [...new Set(typeof sent === "string" ? parted(sent) : sent)];
      const known = all.filter(is);
      if (known.length < all.length) throw invalidField("", "choice.unknown");
      if (known.length === 0 && required !== undefined) throw invalidField("", required);
      return known;
    },
  );

/** Any of a few values. With a message, at least one. */
export const several = <const V extends string>(values: readonly V[], required?: Message) =>
  boxes(values, (one): one is V => values.some((value) => value === one), required);

/** Any of the records a page offers, by their ids. */
export const ids = <K extends IdKind>(of: K, required?: Message) =>
  boxes([], (one): one is Id<K> => isId(of, one), required);
