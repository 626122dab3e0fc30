import { kinds } from "#shared/imports/kinds/index.ts";
import type { Cells, ReadingContext, RowAsRead } from "#shared/imports/kinds/kind.ts";
import { placeOfRow } from "#shared/imports/sheet/sheet.ts";
import { fingerprint } from "#shared/kernel/fingerprint.ts";
import {
  type ImportChunk,
  type ImportHeader,
  importChunk,
  type KeptRow,
} from "#shared/records/import/entities.ts";
import { RowReader } from "#shared/records/import/questions.ts";
import type { Stored } from "#shared/table/entity.ts";
import { queryAll } from "#shared/table/query-all.ts";
import type { Scope } from "#shared/table/scope.ts";
import { below } from "#shared/tenancy/homes.ts";

export interface ReadRow extends RowAsRead {
  /** The parsed row; undefined if it has questions; `there` if the network has it already. */
  readonly value: object | "there" | "nobody" | undefined;
}

/** Packs and unpacks rows; see `importChunk`. */
export const packRows = (rows: readonly KeptRow[]): string =>
  JSON.stringify(rows.map(({ at, cells, out, answers }) => [at, cells, out ? 1 : 0, answers]));
export const openRows = (chunk: ImportChunk): KeptRow[] =>
  (JSON.parse(chunk.rows) as [number, string[], 0 | 1, KeptRow["answers"]][]).map(
    ([at, cells, out, answers]) => ({ at, cells, out: out === 1, answers }),
  );

/** Every chunk of a sheet, in order. */
export async function readChunks(
  scope: Scope,
  header: Pick<ImportHeader, "home" | "id">,
): Promise<Stored<ImportChunk>[]> {
  return queryAll(scope, { in: below.import(header.home, header.id), prefix: "F#" }, importChunk);
}

/** The cells of a row by the field they fill. */
export function cellsByField(
  { kind, mapping, once }: Pick<ImportHeader, "kind" | "mapping" | "once">,
  { cells }: KeptRow,
): Cells {
  const byField: Record<string, string> = { ...once };
  for (const [column, field] of mapping.entries()) if (field) byField[field] = cells[column] ?? "";
  return kinds[kind].join?.(byField) ?? byField;
}

/** Reads one row of a sheet as what the sheet is about. */
export function readRow(header: ImportHeader, row: KeptRow, context: ReadingContext): ReadRow {
  const reader = new RowReader(row.at, cellsByField(header, row), row.answers);
  return { row, reader, value: kinds[header.kind].read(reader, { ...context, header, row }) };
}

/** Hash of the row's raw cells, without answers: recognizes the same file uploaded again. */
export const standingOf = ({ kind }: Pick<ImportHeader, "kind">, { cells }: Pick<KeptRow, "cells">): string =>
  fingerprint(["as it stands", kind, cells.filter((one) => one !== "")]);

/** Hash of the row's natural key, the same in every sheet. */
export const identityOf = ({ kind }: Pick<ImportHeader, "kind">, value: object): string =>
  fingerprint([kind, ...kinds[kind].identity(value)]);

/** The tabs, by index, whose rows are all left out. */
export function tabsLeftOut({ tabs }: Pick<ImportHeader, "tabs">, rows: readonly KeptRow[]): Set<number> {
  const left = new Set(tabs.keys());
  for (const { at, out } of rows) if (!out) left.delete(placeOfRow(at).tab);
  return left;
}
