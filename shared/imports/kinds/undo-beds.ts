import type { Writing } from "#shared/imports/steps/carry-out.ts";
import type { MadeRow } from "#shared/imports/steps/undo-rows.ts";
import { bed, bedKey, bedLabelKey } from "#shared/records/bed/bed.ts";
import { type ImportHeader, type RowResult, seenKey } from "#shared/records/import/entities.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Change, remove, replace } from "#shared/table/transact.ts";
import { eventIn } from "./write-houses.ts";

/**
 * A row that was taken away again; its marks go with it, so that the sheet can be imported anew. What it had made is
 * named still: its history stays where it was.
 */
export const undoneResult = ({ at, made }: MadeRow): RowResult => ({
  at,
  result: "undone",
  code: null,
  made,
});
export const unmarking = (header: ImportHeader, { made }: MadeRow): ReadonlyMap<string, Change> =>
  new Map(made.marks.map((mark) => [mark, remove("mark", seenKey(header.home, mark))]));

const bedOf = (scope: Scope, { made }: MadeRow) =>
  scope.table.get(bed, bedKey(scope.homes.house(made.house), made.id));

/** Every change of a bed is a version: renamed, out of service, held, slept in. */
export async function bedTouched(scope: Scope, _: ImportHeader, row: MadeRow): Promise<boolean> {
  const found = await bedOf(scope, row);
  return found !== undefined && found.version !== row.made.versions.bed && !found.value.gone;
}

/** A bed is no more, and its label is free again. */
export async function planBedRemoval(
  scope: Scope,
  header: ImportHeader,
  row: MadeRow,
): Promise<Writing | RowResult> {
  const found = await bedOf(scope, row);
  if (!found || found.value.gone) return undoneResult(row);
  const { house } = row.made;
  const changedAt = scope.now().toString();
  return {
    changes: [
      replace(bed, found, { ...found.value, gone: true, changedAt }),
      remove("label", bedLabelKey(scope.homes.house(house), found.value.label)),
    ],
    shared: unmarking(header, row),
    event: eventIn(scope, header, house, "house.beds_taken_back", 1),
    result: undoneResult(row),
  };
}
