import { type FieldProblem, invalid, Refusal } from "./errors.ts";

/** Reads several fields and tells all that is wrong with them at once. */
export class FieldErrors {
  readonly problems: FieldProblem[] = [];

  /** What `read` gives, or `otherwise` where it refuses. */
  read<T>(read: () => T, otherwise: T): T {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind !== "invalid") throw error;
      this.problems.push(...error.fields);
      return otherwise;
    }
  }

  add(pointer: string, code: string, message: string): void {
    this.problems.push({ pointer, code, message });
  }

  /** @throws invalid with every problem found */
  throwIfAny(): void {
    if (this.problems.length > 0) throw invalid("fields", this.problems);
  }
}
