import { type FieldCode, type FieldProblem, problem } from "./field-problem.ts";

export type RefusalKind = "invalid" | "forbidden" | "not_found" | "conflict";

/**
 * The four refusals of a use case. Any other error is our fault and becomes a 500 that shows only a request
 * id. `code` is a stable word that adapters turn into copy; no personal data.
 */
export class Refusal extends Error {
  readonly kind: RefusalKind;
  readonly code: string;
  readonly fields: readonly FieldProblem[];
  constructor(kind: RefusalKind, code: string, fields: readonly FieldProblem[] = []) {
    super(`${kind}: ${code}`);
    this.name = "Refusal";
    this.kind = kind;
    this.code = code;
    this.fields = fields;
  }
}

export const invalid = (code: string, fields: readonly FieldProblem[] = []) =>
  new Refusal("invalid", code, fields);
export const invalidField = <C extends FieldCode>(...one: Parameters<typeof problem<C>>) =>
  invalid(one[1], [problem(...one)]);
export const forbidden = (permission: string) => new Refusal("forbidden", permission);
export const notFound = (code = "not_found") => new Refusal("not_found", code);

/** Makes conflict refusals with declared codes only. */
export interface Conflicts<C extends string> {
  (code: C): Refusal;
  readonly codes: readonly C[];
}

/** Declares a noun's conflict codes. A capability lists them, and each has a sentence in the copy. */
export const defineConflicts = <const C extends string>(...codes: readonly C[]): Conflicts<C> =>
  Object.assign((code: C) => new Refusal("conflict", code), { codes });
