import { stringify } from "csv-stringify/sync";
import { asCell } from "#shared/kernel/spreadsheet.ts";
import type { Cell } from "./cell.ts";

/** Only text can be run as a formula. */
function asText(cell: Cell): string | number {
  if (cell === null || typeof cell === "number") return cell ?? "";
  return typeof cell === "string" ? asCell(cell) : (cell.cents / 100).toFixed(2);
}

/** CSV with a byte order mark, so that Excel reads it as UTF-8, and CRLF line ends. */
export const csv = (headings: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  stringify([[...headings], ...rows.map((row) => row.map(asText))], {
    bom: true,
    record_delimiter: "windows",
  });
