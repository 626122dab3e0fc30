import { type FieldCode, type FieldProblem, problem } from "./field-problem.ts";

export type RefusalKind = "invalid" | "forbidden" | "not_found" | "conflict";

/**
 * The four ways a use case says no. Everything else that is thrown is a fault of ours and shows as a 500
 * that says nothing but a request id. `code` is a stable word adapters turn into copy; no personal data.
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

/** Says no because of how things stand, with one of the codes declared for it. */
export interface Conflicts<C extends string> {
  (code: C): Refusal;
  readonly codes: readonly C[];
}

/** The codes with which a noun says no because of how things stand. A capability lists them, and each has its words. */
export const defineConflicts = <const C extends string>(...codes: readonly C[]): Conflicts<C> =>
  Object.assign((code: C) => new Refusal("conflict", code), { codes });
