import * as z from "zod";
import { invalid } from "./errors.ts";
import { FieldErrors } from "./field-errors.ts";
import { type FieldProblem, problem } from "./field-problem.ts";
import { type FieldLook, lookOf } from "./form-field.ts";

export { type FieldLook, field } from "./form-field.ts";
export * from "./form-kinds.ts";

/*
 * A form declared once: its fields, their rules and problem codes. The verb reads it, the page renders it
 * (`functions/web/kit/fields.tsx`), the route takes its names from it.
 */

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
    look: (one) => lookOf(schema.shape[one]),
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
      const at = ({ pointer }: FieldProblem) => Object.keys(fields).indexOf(pointer.slice(1));
      const problems = errors.problems.sort((a, b) => at(a) - at(b));
      if (!parsed.success || problems.length > 0) throw invalid("fields", problems);
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
