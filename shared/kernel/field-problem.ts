/**
 * Field problems by code, each with the data of its sentence: nothing (`null`), or numbers, days
 * (`2026-11-25`) and names. Each noun adds its codes in its `problems.ts`. The copy has a sentence for each
 * code; a missing one is a compile error.
 */
export interface FieldProblems {
  /** A value the form doesn't offer, sent by other means than the page. */
  "field.invalid": null;
  "text.too_long": { most: number };
  "text.control": null;
  "text.contact_in_name": null;
  "text.blank_left": null;
  "text.reason_required": null;
  "text.name_required": null;
  "text.first_name_required": null;
  "text.phone_required": null;
  "text.phone": null;
  "text.email_required": null;
  "text.email": null;
  "text.time_zone": null;
  "text.number": { least: number; most: number };
  "text.decimal": { least: number; most: number };
  "text.amount": null;
  "text.date": null;
  "text.time": null;
  "text.date_time": null;
  "date.future": null;
  "date.too_far": null;
  "date.past": null;
  "date.too_long_ago": null;
  "choice.reason": null;
  "choice.answer": null;
  "choice.unknown": null;
  "choice.yes_or_no": null;
  "list.cursor": null;
  "list.too_many_names": { most: number };
  "refused.hiv": null;
  "refused.hepatitis": null;
  "refused.counseling_notes": null;
  "refused.trauma": null;
  "refused.ssn": null;
  "refused.immigration": null;
}

export type FieldCode = keyof FieldProblems;
/** A code whose sentence needs no data. */
export type PlainCode = { [C in FieldCode]: FieldProblems[C] extends null ? C : never }[FieldCode];
type ProblemParams<C extends FieldCode> = FieldProblems[C] extends null ? [] : [params: FieldProblems[C]];

/** One problem with the input. */
export interface FieldProblem {
  /** A JSON pointer to the field, e.g. `/person/birthDate`. */
  readonly pointer: string;
  readonly code: FieldCode;
  readonly params: Readonly<Record<string, string | number>>;
}

export function problem<C extends FieldCode>(
  pointer: string,
  code: C,
  ...args: ProblemParams<C>
): FieldProblem;
export function problem(pointer: string, code: FieldCode, params: FieldProblem["params"] = {}): FieldProblem {
  return { pointer, code, params };
}
