import { type BedRow, readBedRow } from "#shared/imports/kinds/bed-row.ts";
import { type HouseRow, readHouseRow } from "#shared/imports/kinds/house-row.ts";
import { type ResidentRow, readResidentRow } from "#shared/imports/kinds/resident-row.ts";
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
import { type KnownHouses, nameKey } from "./known.ts";

/** What a row says once it has no questions, by kind. */
export type RowValue =
  | { readonly kind: "houses"; readonly value: HouseRow }
  | { readonly kind: "beds"; readonly value: BedRow }
  | { readonly kind: "residents"; readonly value: ResidentRow };

export interface ReadRow {
  readonly row: KeptRow;
  readonly reader: RowReader;
  /** Undefined while there are questions; `there` where the network has it already. */
  readonly value: RowValue | "there" | undefined;
}

export interface ReadingContext {
  readonly known: KnownHouses;
  readonly usualArea: string;
  readonly now: ReturnType<Scope["now"]>;
}

/** Packs rows and opens them again; see `importChunk`. */
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
function cellsByField(header: Pick<ImportHeader, "mapping">, cells: readonly string[]) {
  const byField: Record<string, string> = {};
  for (const [column, field] of header.mapping.entries()) if (field) byField[field] = cells[column] ?? "";
  return byField;
}

/** Reads one row of a sheet as what the sheet is about. */
export function readRow(header: ImportHeader, row: KeptRow, context: ReadingContext): ReadRow {
  const reader = new RowReader(row.at, cellsByField(header, row.cells), row.answers);
  const value = valueIn(header, row, reader, context);
  return { row, reader, value };
}

function valueIn(
  header: ImportHeader,
  row: KeptRow,
  reader: RowReader,
  { known, usualArea, now }: ReadingContext,
): ReadRow["value"] {
  if (header.kind === "residents") {
    const value = readResidentRow(reader, known, now);
    return value && { kind: "residents", value };
  }
  if (header.kind === "beds") {
    const value = readBedRow(reader, known);
    return value === "there" ? value : value && { kind: "beds", value };
  }
  const { columns, mapping, timeZone } = header;
  const cells = columns.map((heading, column) => ({
    heading,
    field: mapping[column] ?? null,
    text: row.cells[column] ?? "",
  }));
  const value = readHouseRow(reader, { timeZone, usualArea, cells });
  return value && { kind: "houses", value };
}

/** What a row is as it stands, whatever was answered about it: the same file again is known by it. */
export const standingOf = ({ kind }: Pick<ImportHeader, "kind">, { cells }: Pick<KeptRow, "cells">): string =>
  fingerprint(["as it stands", kind, cells.filter((one) => one !== "")]);

/** What makes a row itself, whichever sheet it comes in. */
export function identityOf(value: RowValue): string {
  if (value.kind === "houses") {
    const { name, street, area } = value.value.house;
    return fingerprint(["houses", nameKey(name), nameKey(street || area)]);
  }
  if (value.kind === "beds") return fingerprint(["beds", value.value.house, nameKey(value.value.label)]);
  const { house, legalName, birthDate, since } = value.value;
  return fingerprint(["residents", house, nameKey(legalName), birthDate ?? since]);
}

/** The city most rows end with, to propose where one names none. */
export function usualAreaOf(header: ImportHeader, rows: readonly KeptRow[]): string {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const { address = "", area = "" } = cellsByField(header, row.cells);
    const [city, state] = (area || address)
      .split(",")
      .slice(-2)
      .map((one) => one.trim());
    const letters = /^[A-Za-z]{2,20}/.exec(state ?? "")?.[0];
    if (!city || !letters || /\d/.test(city)) continue;
    const name = `${city}, ${letters}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "";
}
