import { kinds } from "#shared/imports/kinds/index.ts";
import type { MadeRow } from "#shared/imports/kinds/kind.ts";
import type { ImportHeader } from "#shared/records/import/entities.ts";
import type { RowResult } from "#shared/records/import/outcomes.ts";
import { readingOnce } from "#shared/table/read-once.ts";
import type { Scope } from "#shared/table/scope.ts";
import { carryOut, type Writing } from "./carry-out.ts";
import { after, nextOutcomes } from "./reveal-rows.ts";
import { isMade, undoneResult, unmarking } from "./row-work.ts";
import type { Run, Step } from "./step.ts";

const sideBySide = 16;

/** Checks whether anything the rows made was changed. If so, nothing of the import is undone. */
export async function checkStep({ scope }: Run, header: ImportHeader): Promise<Step> {
  const next = await nextOutcomes(scope, header);
  if (!next) {
    const undo = header.counts.kept === 0;
    return undo
      ? { header: { ...header, phase: "remove", chunk: 0, row: 0 } }
      : { header: { ...header, state: "done", phase: "none", chunk: 0, row: 0 }, event: "import.kept" };
  }
  const results: RowResult[] = [];
  for (let at = 0; at < next.results.length; at += sideBySide) {
    const looked = next.results.slice(at, at + sideBySide).map(async (one): Promise<RowResult> => {
      if (!isMade(one)) return one;
      return { ...one, code: (await kinds[header.kind].touched(scope, header, one)) ? "touched" : null };
    });
    results.push(...(await Promise.all(looked)));
  }
  const touched = results.filter((one) => one.code === "touched").length;
  const counts = { ...header.counts, kept: header.counts.kept + touched };
  const { chunk, row } = next;
  return { header: { ...header, ...after(next), counts }, outcomes: { chunk, row, results } };
}

/** Removes what the rows made. What was changed since the check stays, and is reported. */
export async function removeStep({ scope }: Run, header: ImportHeader): Promise<Step> {
  const next = await nextOutcomes(scope, header);
  if (!next)
    return {
      header: { ...header, state: "undone", phase: "none", chunk: 0, row: 0 },
      event: "import.undone",
    };
  const made = next.results.filter(isMade);
  const removed = await carryOut(scope, made, planRemoval(scope, header));
  const results = [...next.results.filter((one) => !isMade(one)), ...removed].sort((a, b) => a.at - b.at);
  const count = (result: RowResult["result"]) => removed.filter((one) => one.result === result).length;
  const counts = {
    ...header.counts,
    made: header.counts.made - count("undone"),
    kept: header.counts.kept + count("made"),
  };
  const { chunk, row } = next;
  return { header: { ...header, ...after(next), counts }, outcomes: { chunk, row, results } };
}

function planRemoval(scope: Scope, header: ImportHeader) {
  const kind = kinds[header.kind];
  const planOne = async (scope: Scope, row: MadeRow): Promise<Writing | RowResult> => {
    if (await kind.touched(scope, header, row)) return { ...row, code: "touched" };
    const result = undoneResult(row);
    const removal = await kind.remove(scope, header, row);
    return removal
      ? { ...removal, shared: removal.begun ? new Map() : unmarking(header, row), result }
      : result;
  };
  return (rows: readonly MadeRow[]) => {
    // What was looked at is what is removed: each change is on condition of the version that was read.
    const once = { ...scope, table: scope.table.over(readingOnce) };
    return Promise.all(rows.map((row) => planOne(once, row)));
  };
}
