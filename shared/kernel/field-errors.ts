import { invalid, Refusal } from "./errors.ts";
import { type FieldCode, type FieldProblem, problem } from "./field-problem.ts";

/** Reads several fields and reports all problems at once. */
export class FieldErrors {
  readonly problems: FieldProblem[] = [];

  /** The result of `read`, or `otherwise` if it refuses. */
  read<T>(read: () => T, otherwise: T): T {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind !== "invalid") throw error;
      this.problems.push(...error.fields);
      return otherwise;
    }
  }

  /** Reads one field: whatever it refuses is a problem of that field, or of one below it. */
  readAt(pointer: FieldProblem["pointer"], read: () => void, hasRows = false): void {
    const own = new FieldErrors();
    own.read(read, undefined);
    const at = (below: string) => (hasRows ? `${pointer}${below}` : pointer);
    this.problems.push(...own.problems.map((one) => ({ ...one, pointer: at(one.pointer) })));
  }

  add<C extends FieldCode>(...one: Parameters<typeof problem<C>>): void {
    this.problems.push(problem(...one));
  }

  /** @throws invalid with every problem found */
  throwIfAny(): void {
    if (this.problems.length > 0) throw invalid("fields", this.problems);
  }
}
