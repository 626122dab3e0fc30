import { invalidField } from "#shared/kernel/errors.ts";
import { fromCell } from "#shared/kernel/spreadsheet.ts";

/** A sheet as uploaded: column headings and rows, as unchanged text. */
export interface Sheet {
  readonly columns: readonly string[];
  /** `at` is the row number in the person's own program: the heading is row 1. */
  readonly rows: readonly { readonly at: number; readonly cells: readonly string[] }[];
}

/** Limits of a sheet; `lines` counts empty rows too. */
export const limits = { rows: 25_000, lines: 100_000, columns: 60, cell: 2000 } as const;

const tooManyRows = () => invalidField("/file", "import.rows", { most: limits.rows });

/** Too-long text is left as it is, to be refused: a workbook may repeat one long text in every cell. */
const shown = (text: string): string => (text.length > limits.cell * 4 ? text : plain(text));
const plain = (text: string): string =>
  fromCell(text)
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(/[\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu, "")
    .replace(/[^\P{Cc}\n\t]/gu, " ")
    .toWellFormed()
    .trim();

/**
 * A sheet from the cells of a file: the first non-empty row is the heading, empty rows are skipped. @throws
 * invalid `/file` if it has no rows, too many, or a cell too long
 */
export function sheetFrom(cells: readonly (readonly string[])[]): Sheet {
  if (cells.length > limits.lines) throw tooManyRows();
  const rows = cells
    .map((row, at) => ({ at: at + 1, cells: row.map(shown) }))
    .filter((row) => row.cells.some((cell) => cell !== ""));
  const [heading, ...below] = rows;
  if (!heading || below.length === 0) throw invalidField("/file", "import.no_rows");
  if (below.length > limits.rows) throw tooManyRows();
  const width = rows.reduce((widest, row) => Math.max(widest, row.cells.length), 0);
  if (width > limits.columns) throw invalidField("/file", "import.columns", { most: limits.columns });
  for (const row of rows)
    for (const [column, cell] of row.cells.entries())
      if (cell.length > limits.cell)
        throw invalidField("/file", "import.cell", { row: row.at, column: column + 1, most: limits.cell });
  const padded = (row: readonly string[]) => Array.from({ length: width }, (_, at) => row[at] ?? "");
  return {
    columns: padded(heading.cells).map((name, at) => name || `Column ${at + 1}`),
    rows: below.map((row) => ({ at: row.at, cells: padded(row.cells) })),
  };
}
