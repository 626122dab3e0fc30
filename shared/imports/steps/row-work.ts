import { fingerprint } from "#shared/kernel/fingerprint.ts";
import type { Id } from "#shared/kernel/ids.ts";
import {
  type ImportHeader,
  importedRow,
  type KeptRow,
  type RowResult,
  seenKey,
} from "#shared/records/import/entities.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Change, card, create, firstVersion } from "#shared/table/transact.ts";
import { identityOf, type RowValue, standingOf } from "./rows.ts";

/** One row that is to be made. */
export interface RowWork<V = RowValue> {
  readonly at: number;
  readonly value: V;
  /** Its id without the prefix, drawn from the import and the row, so that twice is once. */
  readonly drawn: string;
  /** What it will have made. */
  readonly made: NonNullable<RowResult["made"]>;
  readonly identity: string;
  readonly standing: string;
}

/** What each kind of row makes, all of it new. */
const asMade = {
  houses: { house: firstVersion, writing: firstVersion, bed: firstVersion },
  beds: { bed: firstVersion },
  residents: { stay: firstVersion },
} as const;

const prefixes = { houses: "hse", beds: "bed", residents: "sty" } as const;

export function workOf(header: ImportHeader, row: KeptRow, value: RowValue): RowWork {
  const drawn = fingerprint(["row", header.home, header.id, row.at]).slice(0, 26);
  const id = `${prefixes[value.kind]}_${drawn}`;
  const house: Id<"house"> = value.kind === "houses" ? `hse_${drawn}` : value.value.house;
  const [identity, standing] = [identityOf(value), standingOf(header, row)];
  const made = { id, house, marks: [identity, standing], versions: asMade[value.kind] };
  return { at: row.at, value, drawn, made, identity, standing };
}

export const madeResult = ({ at, made }: RowWork<unknown>): RowResult => ({
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

/** The changes that mark a row as imported. Its identity is taken once; rows may stand alike and yet differ. */
export function marking(header: ImportHeader, { at, identity, standing }: RowWork<unknown>) {
  const mark = (row: string) => ({ home: header.home, row, import: header.id, at });
  const shared: [string, Change][] = [[standing, card(importedRow, mark(standing), 1)]];
  return { change: create(importedRow, mark(identity)), shared: new Map(shared) };
}

/** The rows that are settled already: by this job before it was interrupted, or by another import. */
export async function marked(
  scope: Scope,
  header: ImportHeader,
  works: readonly RowWork<unknown>[],
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
