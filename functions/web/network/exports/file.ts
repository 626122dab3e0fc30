import { words } from "#functions/copy/words.ts";
import type { Sheet } from "#shared/exports/sheet.ts";
import { takeExport } from "#shared/exports/take-export.ts";
import type { ScopedContext } from "../../kit/route.ts";
import type { Cell, Columns } from "./cell.ts";
import { csv } from "./csv.ts";

export const formats = ["csv", "xlsx"] as const;
export type Format = (typeof formats)[number];

/** The name and the description of a file on the export page. */
interface FileWords {
  readonly name: string;
  readonly hint: string;
}

/** A sheet as a file: its words on the page, and the response that sends it. */
export interface ExportFile {
  said(): FileWords;
  readonly what: string;
  readonly over: "administration" | "care";
  answer(ctx: ScopedContext, format: Format): Promise<Response>;
}

/** A sheet as CSV or as a workbook. If one file cannot hold all rows, the last row links to the next file. */
export const fileOf = <R>(
  sheet: Sheet<R>,
  said: () => FileWords,
  columnsOf: () => Columns<R>,
): ExportFile => ({
  said,
  what: sheet.what,
  over: sheet.over,
  answer: async ({ c, scope, site }, format) => {
    const { rows, next } = await takeExport(scope, sheet, { part: c.req.query("part") });
    const columns = columnsOf();
    const cells = rows.map((row) => columns.map(([, of]) => of(row)));
    if (next) {
      const url = `${site.origin}${c.req.path}?part=${encodeURIComponent(next)}`;
      cells.push([words().exports.more({ url })]);
    }
    c.header("Content-Disposition", `attachment; filename="${sheet.what}.${format}"`);
    c.header("Content-Type", types[format]);
    const headings = columns.map(([heading]) => heading);
    const all = next ? padded(cells, headings.length) : cells;
    if (format === "csv") return c.body(csv(headings, all));
    // Loads the writer of workbooks only when one is asked for.
    const { xlsx } = await import("./xlsx.ts");
    return c.body(await xlsx(headings, all));
  },
});

const types = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} satisfies Record<Format, string>;

const padded = (cells: Cell[][], width: number): Cell[][] =>
  cells.map((row) => [...row, ...Array.from({ length: width - row.length }, () => "")]);
