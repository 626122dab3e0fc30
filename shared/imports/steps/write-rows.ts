import { kinds } from "#shared/imports/kinds/index.ts";
import type { ImportKind, Planned, RowWork } from "#shared/imports/kinds/kind.ts";
import { chunkKey, type ImportHeader, importChunk } from "#shared/records/import/entities.ts";
import type { RowResult } from "#shared/records/import/outcomes.ts";
import type { Scope } from "#shared/table/scope.ts";
import { carryOut, type Writing } from "./carry-out.ts";
import { failedResult, madeResult, marked, marking, thereResult, workOf } from "./row-work.ts";
import { openRows, readRow } from "./rows.ts";
import type { Run, Step } from "./step.ts";

/** Rows in a step: read in one batch, revealed in one transaction. */
const rowsAStep = 98;
/** Beds of all houses in a step, roughly: a few seconds of writing. */
const bedsAStep = 2000;

/**
 * Writes the next rows of the sheet. After the last, houses are revealed; beds and residents are visible at
 * once.
 */
export async function writeStep(run: Run, header: ImportHeader): Promise<Step> {
  const { chunk, row } = header;
  if (chunk >= header.chunks) return { header: { ...header, phase: "reveal", chunk: 0, row: 0 } };
  const kept = await run.scope.table.get(importChunk, chunkKey(header.home, header.id, chunk));
  if (!kept) throw new Error("The sheet of a running import is missing");
  const all = openRows(kept.value);
  const kind = kinds[header.kind];
  const context = {
    known: await run.known(kind),
    usual: "",
    above: {},
    order: "month" as const,
    now: run.scope.now(),
  };
  const results: RowResult[] = [];
  const works: RowWork[] = [];
  let taken = row;
  for (let beds = 0; taken < all.length && taken < row + rowsAStep && beds <= bedsAStep; taken += 1) {
    const one = all[taken];
    if (!one || one.out) continue;
    const { value, reader } = readRow(header, one, context);
    if (value === "nobody") continue;
    if (value === "there") results.push(thereResult(one.at));
    else if (!value) results.push(failedResult(one.at, reader.questions[0]?.code ?? "changed"));
    else {
      works.push(workOf(header, one, value));
      beds += kind.bedsOf?.(value) ?? 0;
    }
  }
  results.push(...(await carryOut(run.scope, works, planRows(run.scope, header, kind))));
  results.sort((a, b) => a.at - b.at);
  const next = taken < all.length ? { chunk, row: taken } : { chunk: chunk + 1, row: 0 };
  const count = (result: RowResult["result"]) => results.filter((one) => one.result === result).length;
  const counts = {
    ...header.counts,
    made: header.counts.made + count("made"),
    there: header.counts.there + count("there"),
    failed: header.counts.failed + count("failed"),
  };
  return { header: { ...header, ...next, counts }, outcomes: { chunk, row, results } };
}

/** Plans the unsettled rows, each with its marks. */
function planRows(scope: Scope, header: ImportHeader, kind: ImportKind) {
  return async (works: readonly RowWork[]): Promise<(Writing | RowResult)[]> => {
    const [settled, prepared] = await Promise.all([marked(scope, header, works), kind.prepare(scope, works)]);
    const planned: (Writing | RowResult)[] = [];
    for (const work of works)
      planned.push(
        settled.get(work.at) ?? withMarks(header, work, await kind.plan(scope, header, work, prepared)),
      );
    return planned;
  };
}

function withMarks(header: ImportHeader, work: RowWork, planned: Planned): Writing | RowResult {
  if (planned === "there") return thereResult(work.at);
  if ("failed" in planned) return failedResult(work.at, planned.failed);
  const { change, shared } = marking(header, work);
  return { ...planned, changes: [...planned.changes, change], shared, result: madeResult(work) };
}
