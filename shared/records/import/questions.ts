import { Refusal } from "#shared/kernel/errors.ts";
import type { FieldCode, FieldProblem } from "#shared/kernel/field-problem.ts";

/** A question about a row, to be settled before it can be imported. */
export interface Question extends Pick<FieldProblem, "code" | "params"> {
  readonly field: string;
  /** The proposed value; null if only the person can know. */
  readonly proposal: string | null;
  /** The value may be confirmed as it is. */
  readonly mayStand: boolean;
  /** The suggestion is to skip the row. */
  readonly skips: boolean;
}

/** An answer about one field of a row. */
export interface Answer {
  /** The value to use instead of the cell. */
  readonly value?: string;
  /** The value was confirmed. */
  readonly stands?: boolean;
}

/** A row for its kind's reader: cells by field, with answers applied; collects questions. */
export class RowReader {
  readonly questions: Question[] = [];
  readonly at: number;
  readonly #cells: Readonly<Record<string, string>>;
  readonly #answers: Readonly<Record<string, Answer>>;

  constructor(
    at: number,
    cells: Readonly<Record<string, string>>,
    answers: Readonly<Record<string, Answer>>,
  ) {
    this.at = at;
    this.#cells = cells;
    this.#answers = answers;
  }

  /** The current value of a field. */
  given(field: string): string {
    return this.#answers[field]?.value ?? this.#cells[field] ?? "";
  }

  /** The cell of a field whose value was replaced; undefined if nothing was lost. */
  original(field: string): string | undefined {
    const cell = this.#cells[field] ?? "";
    return cell !== "" && this.given(field) !== cell ? cell : undefined;
  }

  /**
   * Adds a question about a field, named by the problem's pointer. Does nothing if the value may be confirmed
   * and was.
   */
  ask(
    { pointer: field, code, params }: FieldProblem,
    more: { proposal?: string; mayStand?: boolean; skips?: boolean } = {},
  ): void {
    if (more.mayStand && this.#answers[field]?.stands) return;
    this.questions.push({
      field,
      code,
      params,
      proposal: more.proposal ?? null,
      mayStand: more.mayStand ?? false,
      skips: more.skips ?? false,
    });
  }

  /** The result of `read` for a field; a refusal becomes a question, with a proposal if there is one. */
  reading<T>(field: string, read: () => T, otherwise: T, fix: (code: FieldCode) => string | undefined): T {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind !== "invalid") throw error;
      const [found] = error.fields;
      if (!found) throw error;
      const proposal = fix(found.code);
      this.ask({ ...found, pointer: field }, proposal === undefined ? {} : { proposal });
      return otherwise;
    }
  }
}
