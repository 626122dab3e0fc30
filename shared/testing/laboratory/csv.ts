import { parse } from "csv-parse/sync";
import * as z from "zod";
import { invalidField } from "#shared/kernel/errors.ts";
import { laboratoryResults, panelLines, reportStates } from "#shared/records/test/kinds.ts";
import type { Report } from "#shared/records/test/laboratory.ts";

const number = z
  .string()
  .default("")
  .transform((text) => (text === "" ? null : Number(text)))
  .pipe(z.number().nonnegative().nullable());

/** The columns of a laboratory's CSV; others are ignored. */
const row = z.object({
  specimen: z.string().min(1),
  reported: z.iso.date(),
  status: z.enum(reportStates),
  result: z.union([z.enum(laboratoryResults), z.literal("").transform(() => null)]),
  lines: z
    .string()
    .default("")
    .transform((text) =>
      text
        .toUpperCase()
        .split(/[\s;,]+/)
        .filter(Boolean),
    )
    .pipe(z.array(z.enum(panelLines))),
  creatinine: number,
  specific_gravity: number,
});

/** @throws invalid `/report` for a file that is not such a table */
export function reportsInCsv(text: string): Report[] {
  try {
    const rows: unknown = parse(text, {
      columns: (names: string[]) => names.map((one) => one.trim().toLowerCase().replace(/\s+/g, "_")),
      trim: true,
      skip_empty_lines: true,
    });
    return z
      .array(row)
      .parse(rows)
      .map(({ specimen, reported, status, result, lines, creatinine, specific_gravity: gravity }) => ({
        ...{ specimen, reported, lines, creatinine, gravity },
        state: status,
        result: status === "cancelled" ? null : needed(result),
      }));
  } catch {
    throw invalidField("/report", "test.report_unreadable");
  }
}

function needed<T>(value: T | null): T {
  if (value === null) throw new Error("A report without a result");
  return value;
}
