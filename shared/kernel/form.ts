import { invalid } from "./errors.ts";
import { FieldErrors } from "./field-errors.ts";
import type { FieldProblem } from "./field-problem.ts";
import type { FieldLook, FieldMap, SentTo, ValuesOf } from "./form-field.ts";
import { fieldAt, fieldIn, rowsIn } from "./form-rows.ts";
import { isKeyOf, keysOf } from "./keys-of.ts";

export { type FieldLook, type FieldMap, field, fileField, type SentTo, type ValuesOf } from "./form-field.ts";
export * from "./form-kinds.ts";
export { rows } from "./form-rows.ts";

/*
 * A form declared once: its fields, their rules and problem codes. The verb reads it, the page renders it
 * (`functions/web/kit/fields.tsx`), the route takes its names from it.
 */

type Named<S> = keyof S & string;
/** The fields that could be read; others are omitted. */
type Readable<S extends FieldMap> = { [N in keyof S]?: ReturnType<S[N]["read"]> | undefined };
export type Sent<F> = F extends Form<infer S, string | null> ? SentTo<S> : never;

/** The parsed values of a form. */
export type Said<F> = F extends Form<infer S, string | null> ? ValuesOf<S> : never;

/** The values that could be read. */
export type PartlySaid<F> = F extends Form<infer S, string | null> ? Readable<S> : never;

export interface Form<S extends FieldMap, P extends string | null> {
  readonly name: string;
  /** The permission of its verb; the route requires the same one. Null: it is about the signed-in person. */
  readonly needs: P;
  readonly names: readonly Named<S>[];
  look(name: Named<S>): FieldLook | undefined;
  /** Takes what a browser sends; unknown fields are dropped. */
  readonly sent: Taking<Record<string, string>>;
  /**
   * Reads every field. `also` runs further checks on the fields that could be read: against each other, or
   * with data of the verb. @throws invalid with all problems
   */
  read(sent: SentTo<S>, also?: (said: Readable<S>, errors: FieldErrors) => void): ValuesOf<S>;
}

/** What takes a browser's input: a form, or a schema. */
export interface Taking<V> {
  safeParse(
    values: Readonly<Record<string, string>>,
  ):
    | { readonly success: true; readonly data: V }
    | { readonly success: false; readonly error: { readonly issues: readonly Untaken[] } };
}
/** Why a field was not taken. */
export interface Untaken {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

export function defineForm<const S extends FieldMap, P extends string | null>(
  name: string,
  needs: P,
  fields: S,
): Form<S, P> {
  const names = keysOf(fields);
  const isReadable = (said: object): said is Readable<S> => keysOf(said).every((one) => isKeyOf(fields, one));
  const isWhole = (said: object): said is ValuesOf<S> => names.every((one) => isKeyOf(said, one));
  return {
    name,
    needs,
    names,
    look: (one) => fields[one]?.look,
    sent: {
      safeParse: (values) => ({
        success: true,
        data: Object.fromEntries(
          Object.entries(values).filter(([one]) => Object.hasOwn(fields, fieldIn(one))),
        ),
      }),
    },
    read: (sent, also) => {
      const errors = new FieldErrors();
      const said: Record<string, unknown> = {};
      for (const one of names) {
        const hasRows = fields[one]?.look.control === "rows";
        const read = () => {
          said[one] = fields[one]?.read(hasRows ? rowsIn(sent, one) : sent[one]);
        };
        errors.readAt(`/${one}`, read, hasRows);
      }
      if (also && isReadable(said)) errors.read(() => also(said, errors), undefined);
      const at = (one: FieldProblem) => names.indexOf(fieldAt(one));
      const problems = errors.problems.sort((a, b) => at(a) - at(b));
      if (problems.length > 0 || !isWhole(said)) throw invalid("fields", problems);
      return said;
    },
  };
}
