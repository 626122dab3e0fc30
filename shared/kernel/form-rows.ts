import { invalid, invalidField } from "./errors.ts";
import { FieldErrors } from "./field-errors.ts";
import type { FieldProblem } from "./field-problem.ts";
import type { Field, FieldLook, FieldMap, SentTo, ValuesOf } from "./form-field.ts";
import { isKeyOf, keysOf } from "./keys-of.ts";

type SentRow = Readonly<Record<string, string | undefined>>;

/** Rows of the same fields. */
export interface RowsField<S extends FieldMap> extends Field<readonly SentTo<S>[], ValuesOf<S>[]> {
  readonly most: number;
  readonly names: readonly (keyof S & string)[];
  lookOf(name: keyof S & string): FieldLook | undefined;
}

/**
 * Up to `most` rows of the same fields, such as contacts. Rows left blank are dropped, whatever is
 * ticked in them. A browser sends each field under
 * its JSON pointer, `contacts/0/phone`, and its problems have that pointer.
 */
export function rows<const S extends FieldMap>(fields: S, { most }: { readonly most: number }): RowsField<S> {
  const names = keysOf(fields);
  const isWhole = (said: object): said is ValuesOf<S> => names.every((one) => isKeyOf(said, one));
  const isTick = (one: keyof S) => fields[one]?.look.control === "tick";
  const readRow = (row: SentRow, at: number, errors: FieldErrors): ValuesOf<S>[] => {
    if (names.every((one) => isTick(one) || !row[one]?.trim())) return [];
    const said: Record<string, unknown> = {};
    for (const one of names)
      errors.readAt(`/${at}/${one}`, () => {
        said[one] = fields[one]?.read(row[one]);
      });
    return isWhole(said) ? [said] : [];
  };
  return {
    look: { control: "rows", required: false, values: [] },
    most,
    names,
    lookOf: (name) => fields[name]?.look,
    read: (sent) => {
      if (!isRows(sent) || sent.length > most) throw invalidField("", "field.invalid");
      const errors = new FieldErrors();
      const said = sent.flatMap((row, at) => readRow(row, at, errors));
      if (errors.problems.length > 0) throw invalid("fields", errors.problems);
      return said;
    },
  };
}

const isRow = (sent: unknown): sent is SentRow =>
  typeof sent === "object" &&
  sent !== null &&
  Object.values(sent).every((value) => value === undefined || typeof value === "string");
const isRows = (sent: unknown): sent is readonly SentRow[] => Array.isArray(sent) && sent.every(isRow);

/** The name of the field that has it: `contacts` of `contacts/0/phone`. */
export const fieldIn = (name: string): string => name.split("/")[0] ?? "";
export const fieldAt = ({ pointer }: FieldProblem): string => fieldIn(pointer.slice(1));

/** The rows of a field in what was sent: as they are, or from a browser's names. */
export function rowsIn(sent: Readonly<Record<string, unknown>>, field: string): unknown {
  if (sent[field] !== undefined) return sent[field];
  const found: Record<string, string>[] = [];
  for (const [name, value] of Object.entries(sent)) {
    const [of, at = "", one = ""] = name.split("/");
    if (of !== field || typeof value !== "string" || !/^\d{1,3}$/.test(at)) continue;
    found[Number(at)] = { ...found[Number(at)], [one]: value };
  }
  return Array.from(found, (row) => row ?? {});
}
