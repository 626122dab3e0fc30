import { problem } from "#shared/kernel/field-problem.ts";
import { readsAsGround } from "#shared/records/fairness/ground.ts";
import type { RowReader } from "#shared/records/import/questions.ts";

/**
 * Asks about a field of a house that names a protected ground; the fix removes those words. They stay in the
 * notes.
 */
export function askAboutGround(row: RowReader, field: string): void {
  const said = row.given(field);
  if (!readsAsGround(said)) return;
  const parts = said.split(/(?<=[.;\n])\s*|,\s*/u).filter((one) => one !== "" && !readsAsGround(one));
  const proposal = parts.join(", ");
  row.ask(problem(field, "import.ground"), {
    proposal: readsAsGround(proposal) ? "" : proposal,
    mayStand: true,
  });
}
