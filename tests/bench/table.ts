import { mkdirSync, writeFileSync } from "node:fs";

export interface Row {
  readonly what: string;
  readonly [column: string]: string | number;
}

const kept: Record<string, readonly Row[]> = {};

/** Prints a table and keeps it for `bench-results/results.json`. */
export function report(title: string, rows: readonly Row[]): void {
  kept[title] = rows;
  console.log(`\n${title}`);
  console.table(Object.fromEntries(rows.map(({ what, ...rest }) => [what, rest])));
  mkdirSync("bench-results", { recursive: true });
  writeFileSync(
    "bench-results/results.json",
    `${JSON.stringify({ at: new Date().toISOString(), tables: kept }, null, 2)}\n`,
  );
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
export const rounded = (value: number, digits = 2): number => Number(value.toFixed(digits));
