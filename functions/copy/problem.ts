import type { FieldCode, FieldProblem } from "#shared/kernel/field-problem.ts";
import type { Copy } from "./copy.ts";
import { en } from "./en/index.ts";
import { sayData } from "./message.ts";

export const isFieldCode = (code: string): code is FieldCode => Object.hasOwn(en.problems, code);

/** The error message of a field. */
export function sayProblem(
  { problems, dates }: Pick<Copy, "problems" | "dates">,
  { code, params }: FieldProblem,
): string {
  const said = Object.entries(params).map(([name, value]) => [
    name,
    name === "day" ? dates.longDay(String(value)) : value,
  ]);
  return sayData(problems[code], Object.fromEntries(said));
}
