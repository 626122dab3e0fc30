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
 * A form said once: its fields, what each may hold and what is said of it where it may not. The verb reads it, the
 * page draws it (`functions/web/kit/fields.tsx`), the route takes its names from it.
 */

/** What is said of a field that was left out: a code, whose sentence stands in the catalogue. */
type Message = PlainCode;

/** How a page shows a field. What it is called is the page's own. */
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
  /** What can be chosen, in order; empty where only the page knows. */
  readonly values: readonly string[];
}
const looks = z.registry<FieldLook>();

export type FieldMap = Readonly<Record<string, z.ZodType>>;
/** The fields that could be read; the others are left out. */
type Readable<S extends FieldMap> = z.ZodObject<{ [N in keyof S]: z.ZodOptional<S[N]> }>;
type Named<S> = keyof S & string;
/** What is sent to fields: each may be missing, and then nothing was said. */
export type SentTo<S extends FieldMap> = { readonly [N in keyof S]?: z.input<S[N]> };
export type Sent<F> = F extends Form<infer S, string> ? SentTo<S> : never;

/** What a form says once it has been read. */
export type Said<F> = F extends Form<infer S, string> ? z.output<z.ZodObject<S>> : never;

/** Checks further what could be read: against each other, or what only the verb knows. */
type CheckOf<S extends FieldMap> = (said: z.output<Readable<S>>, errors: FieldErrors) => void;
export type Check<F> = F extends Form<infer S, string> ? CheckOf<S> : never;

export interface Form<S extends FieldMap, P extends string> {
  readonly name: string;
  /** The permission its verb asks for: the route asks for the same one. */
  readonly needs: P;
  readonly names: readonly Named<S>[];
  look(name: Named<S>): FieldLook | undefined;
  /** What a browser sends of it; what else it sends is left out. */
  readonly sent: z.ZodType<Record<string, string>>;
  /**
   * Every field, read.
   * @throws invalid with all that is wrong
   */
  read(sent: SentTo<S>, also?: CheckOf<S>): z.output<z.ZodObject<S>>;
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

/** What a field said of itself, with where it stands; what no field said was not sent by our page. */
function problemOf(issue: z.core.$ZodIssue): FieldProblem {
  const pointer = `/${issue.path.map(String).join("/")}`;
  const said: { readonly problem?: FieldProblem } = (issue.code === "custom" && issue.params) || {};
  return { ...(said.problem ?? problem(pointer, "field.invalid")), pointer };
}

/** What is sent is read into what it says; a refusal is told at the field. */
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

/** A field of a kind of its own: nothing sent reads as empty text. */
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

/** What was read; null where nothing was said. @throws invalid where it is required */
function needed<T>(value: T | null, required: Message | undefined): T | null {
  if (value === null && required !== undefined) throw invalidField("", required);
  return value;
}

/** What was chosen; null where nothing was. @throws invalid for what can't be chosen */
function chosen<T>(found: T | undefined, sent: string, required: Message | undefined): T | null {
  if (found === undefined && sent.trim() !== "" && required === undefined)
    throw invalidField("", "choice.unknown");
  return needed(found ?? null, required);
}

/** One of a few words. Without a message, none may be chosen. */
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

/** A calendar date (`2026-11-25`). */
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

/** A day and time as a clock in the house shows it; the verb knows in which zone. */
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

/** An amount of dollars as people write it (`$1,250.50`), in cents. */
export function cents(): FieldOf<number | null>;
export function cents(required: Message): FieldOf<number>;
export function cents(required?: Message) {
  return field("amount", required, (sent) => needed(readCents(sent, ""), required));
}

/** Several short things in one line, parted by commas. */
export const list = () => field("text", undefined, (sent) => readList(sent, ""));

/** An IANA time zone. A page offers the usual ones. */
export const timeZone = () => field("choice", "text.time_zone", (sent) => readTimeZone(sent, ""));

/** An email address, or nothing. */
export function email(): FieldOf<string | null>;
export function email(required: Message): FieldOf<string>;
export function email(required?: Message) {
  return field("email", required, (sent) =>
    needed(sent.trim() === "" ? null : readEmail(sent, ""), required),
  );
}

/** A phone number as people write it; empty where none is given. */
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

/** A box. With a message it must be ticked. */
export const tick = (required?: Message) => box("tick", required);

/** A box that is offered once a text of the form was questioned: its writer says it means something else. */
export const letStand = () => box("letStand", undefined);

/** What a browser sends of one name, in one text. */
export const joined = (values: readonly string[]): string => values.join("\n");
export const parted = (sent: string): string[] => sent.split("\n").filter(Boolean);

/** Boxes of one name. @throws invalid for what can't be chosen, and for none where one is required */
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

/** Any of a few words. With a message, at least one. */
export const several = <const V extends string>(values: readonly V[], required?: Message) =>
  boxes(values, (one): one is V => values.some((value) => value === one), required);

/** Any of the records a page offers, by their ids. */
export const ids = <K extends IdKind>(of: K, required?: Message) =>
  boxes([], (one): one is Id<K> => isId(of, one), required);
