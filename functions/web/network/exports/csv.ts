import { stringify } from "csv-stringify/sync";
import { asCell } from "#shared/kernel/spreadsheet.ts";

export type Cell = string | number | null;

const asText = (cell: Cell): string | number => (typeof cell === "string" ? asCell(cell) : (cell ?? ""));

/** CSV with a byte order mark, so that Excel reads it as UTF-8, and CRLF line ends. */
export const csv = (headings: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  stringify([[...headings], ...rows.map((row) => row.map(asText))], {
    bom: true,
    record_delimiter: "windows",
  });
