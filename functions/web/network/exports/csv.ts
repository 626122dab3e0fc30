import { stringify } from "csv-stringify/sync";

export type Cell = string | number | null;

/** Text that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV injection). */
const asText = (cell: Cell): string | number =>
  typeof cell === "string" && /^[=+\-@\t\r＝＋－＠]/u.test(cell) ? `'${cell}` : (cell ?? "");

/** CSV with a byte order mark, so that Excel reads it as UTF-8, and CRLF line ends. */
export const csv = (headings: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  stringify([[...headings], ...rows.map((row) => row.map(asText))], {
    bom: true,
    record_delimiter: "windows",
  });
