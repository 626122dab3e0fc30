import { Refusal } from "#shared/kernel/errors.ts";
import type { FieldCode, FieldProblem } from "#shared/kernel/field-problem.ts";

/** One thing to settle about one row before it can be imported. */
export interface Question extends Pick<FieldProblem, "code" | "params"> {
  readonly field: string;
  /** What we would write instead; null where only the person can know. */
  readonly proposal: string | null;
  /** It may stand as it is, if the person says so. */
  readonly mayStand: boolean;
  /** The suggestion is to skip the row. */
  readonly skips: boolean;
}

/** What somebody answered about one field of one row. */
export interface Answer {
  /** What to take instead of the cell. */
  readonly value?: string;
  /** It is right as it stands. */
  readonly stands?: boolean;
}

/** A row, as its reader sees it: cells by field, answers laid over, questions gathered. */
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

  /** What counts for a field now. */
  given(field: string): string {
    return this.#answers[field]?.value ?? this.#cells[field] ?? "";
  }

  /** What the sheet said of a field where something else counts now; undefined where nothing was lost. */
  original(field: string): string | undefined {
    const cell = this.#cells[field] ?? "";
    return cell !== "" && this.given(field) !== cell ? cell : undefined;
  }

  /** Something has to be settled about a field, which the problem points to by its name. What may stand and was said to is settled. */
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

  /** What `read` makes of a field; what it refuses becomes a question, with a fix where there is one. */
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
