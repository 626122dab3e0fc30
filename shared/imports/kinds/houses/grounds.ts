import { readsAsGround } from "#shared/records/fairness/ground.ts";
import type { RowReader } from "#shared/records/import/questions.ts";

const question =
  "This reads as if someone could be turned away for a prescribed medication, diagnosis or disability. The law forbids that. If it means something else, keep it as is.";

/** Asks about a field of a house that reads so; the fix leaves those words out. They stay in the notes. */
export function askAboutGround(row: RowReader, field: string): void {
  const said = row.given(field);
  if (!readsAsGround(said)) return;
  const parts = said.split(/(?<=[.;\n])\s*|,\s*/u).filter((one) => one !== "" && !readsAsGround(one));
  const proposal = parts.join(", ");
  row.ask(field, "ground", question, { proposal: readsAsGround(proposal) ? "" : proposal, mayStand: true });
}
