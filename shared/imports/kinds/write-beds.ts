import { newBed, notYetThere } from "#shared/houses/index.ts";
import type { Writing } from "#shared/imports/steps/carry-out.ts";
import { madeResult, marked, marking, type RowWork, thereResult } from "#shared/imports/steps/row-work.ts";
import type { Id } from "#shared/kernel/ids.ts";
import type { ImportHeader, RowResult } from "#shared/records/import/entities.ts";
import type { Scope } from "#shared/table/scope.ts";
import type { BedRow } from "./bed-row.ts";

/** Beds of houses that are there. One whose label is painted on a bed already is left as it is. */
export const planBeds =
  (scope: Scope, header: ImportHeader) =>
  async (works: readonly RowWork<BedRow>[]): Promise<(Writing | RowResult)[]> => {
    const [settled, free] = await Promise.all([marked(scope, header, works), freeLabels(scope, works)]);
    const at = scope.now().toString();
    return works.map((work) => {
      const before = settled.get(work.at);
      if (before) return before;
      if (!free.has(work)) return thereResult(work.at);
      const { house, ...bed } = work.value;
      const { change, shared } = marking(header, work);
      return {
        changes: [...newBed(house, { ...bed, id: `bed_${work.drawn}` }, at), change],
        shared,
        event: { house, import: header.id, type: "house.beds_added", beds: 1 },
        result: madeResult(work),
      };
    });
  };

async function freeLabels(scope: Scope, works: readonly RowWork<BedRow>[]): Promise<Set<RowWork<BedRow>>> {
  const byHouse = new Map<Id<"house">, RowWork<BedRow>[]>();
  for (const work of works) byHouse.set(work.made.house, [...(byHouse.get(work.made.house) ?? []), work]);
  const free = await Promise.all(
    [...byHouse].map(([house, all]) =>
      notYetThere(
        scope,
        house,
        all.map((work) => ({ label: work.value.label, work })),
      ),
    ),
  );
  return new Set(free.flat().map(({ work }) => work));
}
