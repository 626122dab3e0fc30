import { invalidField } from "./errors.ts";
import type { PlainCode } from "./field-problem.ts";

/** The problem code for a missing field. */
export type Message = PlainCode;

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
    | "decimal"
    | "amount"
    | "email"
    | "phone"
    | "pin"
    | "signature"
    | "file"
    | "rows";
  readonly required: boolean;
  /** The choices, in order; empty if only the page knows them. */
  readonly values: readonly string[];
}

/**
 * A field of a form. Plain functions, no schema: whoever imports a verb makes its form at a cold start, and a schema
 * takes far longer to make.
 */
export interface Field<I, T> {
  readonly look: FieldLook;
  /** @throws invalid */
  readonly read: (sent: unknown) => T;
  /** What may be sent; only a type. */
  readonly takes?: I;
}

export type FieldMap = Readonly<Record<string, Field<unknown, unknown>>>;
/** The parsed values of fields. */
export type ValuesOf<S extends FieldMap> = { [N in keyof S]: ReturnType<S[N]["read"]> };
/** The input of fields: every one may be missing. */
export type SentTo<S extends FieldMap> = { readonly [N in keyof S]?: S[N]["takes"] };

const fieldOf = <I, T>(
  look: FieldLook,
  is: (sent: unknown) => sent is I,
  read: (sent: I) => T,
): Field<I, T> => ({
  look,
  read: (sent) => {
    if (!is(sent)) throw invalidField("", "field.invalid");
    return read(sent);
  },
});

type Text = string | null | undefined;
const isText = (sent: unknown): sent is Text =>
  sent === null || sent === undefined || typeof sent === "string";
type Ticked = Text | boolean;
const isTicked = (sent: unknown): sent is Ticked => isText(sent) || typeof sent === "boolean";
type Texts = Text | readonly string[];
const isTexts = (sent: unknown): sent is Texts =>
  isText(sent) || (Array.isArray(sent) && sent.every((one) => typeof one === "string"));

/** A custom field; missing input reads as empty text. */
export const field = <T>(
  control: FieldLook["control"],
  required: Message | undefined,
  read: (sent: string) => T,
  values: readonly string[] = [],
): Field<Text, T> =>
  fieldOf({ control, required: required !== undefined, values }, isText, (sent) => read(sent ?? ""));

/** A checkbox. */
export const ticked = <T>(look: FieldLook, read: (sent: Ticked) => T) => fieldOf(look, isTicked, read);

/** Several checkboxes of one name. */
export const boxesOf = <T>(look: FieldLook, read: (sent: Texts) => T) => fieldOf(look, isTexts, read);

type Bytes = Uint8Array | null | undefined;
const isBytes = (sent: unknown): sent is Bytes =>
  sent === null || sent === undefined || sent instanceof Uint8Array;

/** A file; null if none was chosen. */
export const fileField = <T>(required: Message | undefined, read: (sent: Uint8Array) => T) =>
  fieldOf({ control: "file", required: required !== undefined, values: [] }, isBytes, (sent) => {
    if (sent && sent.byteLength > 0) return read(sent);
    if (required) throw invalidField("", required);
    return null;
  });
