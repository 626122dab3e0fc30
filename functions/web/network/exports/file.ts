import { en } from "#functions/copy/en/index.ts";
import type { Sheet } from "#shared/exports/sheet.ts";
import { takeExport } from "#shared/exports/take-export.ts";
import type { ScopedContext } from "../../kit/route.ts";
import { type Cell, csv } from "./csv.ts";

/** A column heading, and a row's cell under it. */
export type Column<R> = readonly [heading: string, of: (row: R) => Cell];

/** The name and the description of a file on the export page. */
interface FileWords {
  readonly name: string;
  readonly hint: string;
}

/** A sheet as a file: its words on the page, and the response that sends it. */
export interface ExportFile extends FileWords {
  readonly what: string;
  readonly over: "administration" | "care";
  answer(ctx: ScopedContext): Promise<Response>;
}

/** A sheet as CSV. If one file cannot hold all rows, the last row links to the next file. */
export const fileOf = <R>(
  sheet: Sheet<R>,
  { name, hint }: FileWords,
  columns: readonly Column<R>[],
): ExportFile => ({
  name,
  hint,
  what: sheet.what,
  over: sheet.over,
  answer: async ({ c, scope, site }) => {
    const { rows, next } = await takeExport(scope, sheet, { part: c.req.query("part") });
    const cells = rows.map((row) => columns.map(([, of]) => of(row)));
    if (next) {
      const url = `${site.origin}${c.req.path}?part=${encodeURIComponent(next)}`;
      cells.push([en.exports.more({ url })]);
    }
    c.header("Content-Type", "text/csv; charset=utf-8");
    c.header("Content-Disposition", `attachment; filename="${sheet.what}.csv"`);
    const headings = columns.map(([heading]) => heading);
    return c.body(csv(headings, next ? padded(cells, headings.length) : cells));
  },
});

const padded = (cells: Cell[][], width: number): Cell[][] =>
  cells.map((row) => [...row, ...Array.from({ length: width - row.length }, () => "")]);
