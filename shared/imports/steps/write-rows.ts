import type { BedRow } from "#shared/imports/kinds/bed-row.ts";
import type { HouseRow } from "#shared/imports/kinds/house-row.ts";
import type { ResidentRow } from "#shared/imports/kinds/resident-row.ts";
import { planBeds } from "#shared/imports/kinds/write-beds.ts";
import { planHouses } from "#shared/imports/kinds/write-houses.ts";
import { planResidents } from "#shared/imports/kinds/write-residents.ts";
import { chunkKey, type ImportHeader, importChunk, type RowResult } from "#shared/records/import/entities.ts";
import { carryOut } from "./carry-out.ts";
import { failedResult, type RowWork, thereResult, workOf } from "./row-work.ts";
import { openRows, readRow } from "./rows.ts";
import type { Run, Step } from "./run-import.ts";

/** Rows a step looks at: they can be read in one batch, and revealed in one transaction. */
const rowsAStep = 98;
/** Beds a step's houses have together, about: a few seconds of writing. */
const bedsAStep = 2000;

/** Makes the next rows of the sheet. After the last, houses are revealed; beds and people are there as they come. */
export async function writeStep(run: Run, header: ImportHeader): Promise<Step> {
  const { chunk, row } = header;
  if (chunk >= header.chunks) return { header: { ...header, phase: "reveal", chunk: 0, row: 0 } };
  const kept = await run.scope.table.get(importChunk, chunkKey(header.home, header.id, chunk));
  if (!kept) throw new Error("A sheet that is being imported is not there");
  const all = openRows(kept.value);
  const context = { known: await run.known(header.kind), usualArea: "", now: run.scope.now() };
  const results: RowResult[] = [];
  const works: RowWork[] = [];
  let taken = row;
  for (let beds = 0; taken < all.length && taken < row + rowsAStep && beds <= bedsAStep; taken += 1) {
    const one = all[taken];
    if (!one || one.out) continue;
    const { value, reader } = readRow(header, one, context);
    if (value === "there") results.push(thereResult(one.at));
    else if (!value) results.push(failedResult(one.at, reader.questions[0]?.code ?? "changed"));
    else works.push(workOf(header, one, value));
    if (value && value !== "there" && value.kind === "houses") beds += value.value.beds.length;
  }
  results.push(...(await make(run, header, works)));
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

function make({ scope }: Run, header: ImportHeader, works: readonly RowWork[]): Promise<RowResult[]> {
  const { houses, beds, residents } = byKind(works);
  if (header.kind === "houses") return carryOut(scope, houses, planHouses(scope, header));
  if (header.kind === "beds") return carryOut(scope, beds, planBeds(scope, header));
  return carryOut(scope, residents, planResidents(scope, header));
}

/** Works by what they make; all of a sheet's are of one kind. */
function byKind(works: readonly RowWork[]) {
  const houses: RowWork<HouseRow>[] = [];
  const beds: RowWork<BedRow>[] = [];
  const residents: RowWork<ResidentRow>[] = [];
  for (const { value, ...work } of works) {
    if (value.kind === "houses") houses.push({ ...work, value: value.value });
    else if (value.kind === "beds") beds.push({ ...work, value: value.value });
    else residents.push({ ...work, value: value.value });
  }
  return { houses, beds, residents };
}
