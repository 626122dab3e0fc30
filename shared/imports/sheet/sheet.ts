import { invalidField } from "#shared/kernel/errors.ts";
import type { RefusedCode } from "#shared/kernel/refused-fields.ts";
import { fromCell } from "#shared/kernel/spreadsheet.ts";
import { type Headings, spaced } from "./heading.ts";
import { withoutRefused } from "./must-not-hold.ts";
import { type NotRead, type Table, type TextRow, tableFrom } from "./table.ts";

/** One tab of a workbook as text; a CSV file is one tab without a name. */
export interface Tab {
  readonly name: string;
  readonly cells: readonly (readonly string[])[];
}

/** A sheet as it is kept: what its columns are called, and its rows, as text. */
export interface Sheet {
  readonly columns: readonly string[];
  /** `at` is the row as the person's own program counts it, with its tab; see `rowAt`. */
  readonly rows: readonly TextRow[];
  /** The tabs that were read, by name, and those that were not. */
  readonly tabs: readonly string[];
  readonly otherTabs: readonly string[];
  readonly notRead: readonly { readonly at: number; readonly why: NotRead }[];
  /** The texts above the headings; they are not kept. */
  readonly titles: readonly string[];
  /** What a house must not hold: columns that were dropped, and cells from which numbers were removed. */
  readonly refused: readonly RefusedCode[];
  readonly removed: number;
}

/** The most a sheet may hold; `lines` counts the empty rows too. */
export const limits = { rows: 25_000, lines: 100_000, columns: 60, cell: 2000, tabs: 60 } as const;

/** The column that says from which tab a row comes. */
const tabColumn = "Tab";
const perTab = 1_000_000;
/** A row by its tab, of those that were read, and its number in it. */
const rowAt = (tab: number, row: number): number => tab * perTab + row;
export const placeOfRow = (at: number): { tab: number; row: number } => ({
  tab: Math.floor(at / perTab),
  row: at % perTab,
});

const tooManyRows = () => invalidField("/file", "import.rows", { most: limits.rows });

/** What is far too long stays as it came, to be refused: a workbook may name one long text in each of its cells. */
const shown = (text: string): string => (text.length > limits.cell * 4 ? text : plain(text));
const plain = (text: string): string =>
  fromCell(text)
    .normalize("NFC")
    .replace(/^'(?=\d)/u, "")
    .replace(/\r\n?/g, "\n")
    .replace(/[\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu, "")
    .replace(/[^\P{Cc}\n\t]/gu, " ")
    .toWellFormed()
    .trim();

/** The rows of a tab that hold anything, all as wide as the widest. @throws invalid `/file` for what is too much */
function textRows({ cells }: Tab): TextRow[] {
  if (cells.length > limits.lines) throw tooManyRows();
  const rows = cells
    .map((row, at) => ({ at: at + 1, cells: row.map(shown) }))
    .filter((row) => row.cells.some((cell) => cell !== ""));
  const width = rows.reduce((widest, row) => Math.max(widest, row.cells.length), 0);
  if (width > limits.columns) throw invalidField("/file", "import.columns", { most: limits.columns });
  for (const row of rows)
    for (const [column, cell] of row.cells.entries())
      if (cell.length > limits.cell)
        throw invalidField("/file", "import.cell", { row: row.at, column: column + 1, most: limits.cell });
  return rows.map(({ at, cells: row }) => ({
    at,
    cells: Array.from({ length: width }, (_, i) => row[i] ?? ""),
  }));
}

/**
 * A sheet from the tabs of a file: those that hold the same kind of table, put together. Nothing that a house must not
 * hold is in it. @throws invalid `/file` for what holds no rows, too many of them, or a cell too long
 */
export function sheetFrom(tabs: readonly Tab[], headings: Headings): Sheet {
  if (tabs.length > limits.tabs) throw invalidField("/file", "import.unpacked");
  const all = tabs.map((tab) => ({ name: tab.name, table: tableFrom(textRows(tab), headings) }));
  const held = all.filter(({ table }) => table.rows.length > 0);
  const read = alike(held, headings);
  const rows = read.reduce((sum, { table }) => sum + table.rows.length, 0);
  if (rows === 0) throw invalidField("/file", "import.no_rows");
  if (rows > limits.rows) throw tooManyRows();
  const joined = together(read, headings);
  const { table, refused, removed } = withoutRefused(withoutEmpty(joined));
  return {
    columns: table.columns.map((name, at) => name || `Column ${at + 1}`),
    rows: table.rows,
    tabs: read.map(({ name }) => name),
    otherTabs: all.filter((one) => !read.includes(one)).map(({ name }) => name),
    notRead: table.notRead,
    titles: table.titles,
    refused,
    removed,
  };
}

interface Named {
  readonly name: string;
  readonly table: Table;
}

/** The tabs whose tables are about the same, and hold the most rows; without headings we know, the first tab. */
function alike(all: readonly Named[], headings: Headings): readonly Named[] {
  const found = all.filter(({ table }) => table.found);
  const groups = new Map<string, Named[]>();
  for (const one of found) {
    const about = headings.about(one.table.columns);
    groups.set(about, [...(groups.get(about) ?? []), one]);
  }
  const size = (group: readonly Named[]) => group.reduce((sum, { table }) => sum + table.rows.length, 0);
  return [...groups.values()].sort((a, b) => size(b) - size(a))[0] ?? all.slice(0, 1);
}

/** Several tables as one: columns of one name are one, and the tab of each row is a column of its own. */
function together(all: readonly Named[], headings: Headings): Table {
  const [first, ...others] = all;
  if (!first) return { columns: [], rows: [], notRead: [], titles: [], found: false };
  if (others.length === 0) return first.table;
  const columns: string[] = [];
  const places = new Map<string, number>();
  const placeOf = all.map(({ table }) => {
    const met = new Map<string, number>();
    return table.columns.map((heading) => {
      const times = met.get(spaced(heading)) ?? 0;
      met.set(spaced(heading), times + 1);
      const key = `${spaced(heading)}|${times}`;
      const place = places.get(key) ?? columns.push(heading) - 1;
      places.set(key, place);
      return place;
    });
  });
  const named = headings.lacksHouse(columns);
  if (columns.length + 1 > limits.columns)
    throw invalidField("/file", "import.columns", { most: limits.columns });
  const rows = all.flatMap(({ name, table }, tab) =>
    table.rows.map(({ at, cells }) => {
      const wide = Array.from({ length: columns.length }, () => "");
      for (const [column, cell] of cells.entries()) wide[placeOf[tab]?.[column] ?? 0] = cell;
      return { at: rowAt(tab, at), cells: named ? [...wide, name] : wide };
    }),
  );
  const notRead = all.flatMap(({ table }, tab) =>
    table.notRead.map(({ at, why }) => ({ at: rowAt(tab, at), why })),
  );
  const titles = all.flatMap(({ table }) => table.titles);
  return { columns: named ? [...columns, tabColumn] : columns, rows, notRead, titles, found: true };
}

/** A table without the columns that have neither a heading nor a cell. */
function withoutEmpty(table: Table): Table {
  const kept = table.columns.map(
    (heading, column) => heading !== "" || table.rows.some(({ cells }) => cells[column] !== ""),
  );
  const only = (cells: readonly string[]) => cells.filter((_, column) => kept[column]);
  const rows = table.rows.map(({ at, cells }) => ({ at, cells: only(cells) }));
  return { ...table, columns: only(table.columns), rows };
}
