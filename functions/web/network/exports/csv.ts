import { stringify } from "csv-stringify/sync";

export type Cell = string | number | null;

/** What a spreadsheet would take for a formula is text: it gets an apostrophe before it (OWASP, CSV injection). */
const asText = (cell: Cell): string | number =>
  typeof cell === "string" && /^[=+\-@\t\r＝＋－＠]/u.test(cell) ? `'${cell}` : (cell ?? "");

/** A file any spreadsheet opens: with a byte order mark, so that Excel reads it as UTF-8, and CRLF at line ends. */
export const csv = (headings: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  stringify([[...headings], ...rows.map((row) => row.map(asText))], {
    bom: true,
    record_delimiter: "windows",
  });
