import { kinds } from "#shared/imports/kinds/index.ts";
import type { MadeRow, RowWork } from "#shared/imports/kinds/kind.ts";
import { fingerprint } from "#shared/kernel/fingerprint.ts";
import { type ImportHeader, importedRow, type KeptRow, seenKey } from "#shared/records/import/entities.ts";
import type { RowResult } from "#shared/records/import/outcomes.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Change, card, create, remove } from "#shared/table/transact.ts";
import { identityOf, standingOf } from "./rows.ts";

export function workOf(header: ImportHeader, row: KeptRow, value: object): RowWork {
  const drawn = fingerprint(["row", header.home, header.id, row.at]).slice(0, 26);
  const [identity, standing] = [identityOf(header, value), standingOf(header, row)];
  const made = { ...kinds[header.kind].made(value, drawn), marks: [identity, standing] };
  return { at: row.at, value, drawn, made, identity, standing };
}

export const madeResult = ({ at, made }: RowWork): RowResult => ({
  at,
  result: "made",
  code: null,
  made,
});
export const thereResult = (at: number): RowResult => ({ at, result: "there", code: null, made: null });
export const failedResult = (at: number, code: string): RowResult => ({
  at,
  result: "failed",
  code,
  made: null,
});

/**
 * An undone row; its marks are deleted, so that the sheet can be imported again. The ids it made stay: their
 * history is kept.
 */
export const undoneResult = (row: MadeRow): RowResult => ({ ...row, result: "undone", code: null });
export const unmarking = (header: ImportHeader, { made }: MadeRow): ReadonlyMap<string, Change> =>
  new Map(made.marks.map((mark) => [mark, remove("mark", seenKey(header.home, mark))]));

/**
 * The changes that mark a row as imported. Its identity can be taken once; different rows may have equal
 * cells.
 */
export function marking(header: ImportHeader, { at, identity, standing }: RowWork) {
  const mark = (row: string) => ({ home: header.home, row, import: header.id, at });
  const shared: [string, Change][] = [[standing, card(importedRow, mark(standing), 1)]];
  return { change: create(importedRow, mark(identity)), shared: new Map(shared) };
}

/** The rows already settled: by this job before an interruption, or by another import. */
export async function marked(
  scope: Scope,
  header: ImportHeader,
  works: readonly RowWork[],
): Promise<Map<number, RowResult>> {
  const found = await scope.table.getAll(
    works.map(({ identity }) => ({ entity: importedRow, key: seenKey(header.home, identity) })),
  );
  const settled = new Map<number, RowResult>();
  for (const [index, work] of works.entries()) {
    const mark = found[index]?.value;
    if (!mark) continue;
    const own = mark.import === header.id && mark.at === work.at;
    settled.set(work.at, own ? madeResult(work) : thereResult(work.at));
  }
  return settled;
}

export const isMade = (one: RowResult): one is MadeRow => one.made !== null && one.result === "made";
