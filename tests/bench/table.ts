import { mkdirSync, writeFileSync } from "node:fs";

export interface Row {
  readonly what: string;
  readonly [column: string]: string | number;
}

/** Prints a table and keeps it for the run's `bench-results/results.json`. */
export function report(title: string, rows: readonly Row[]): void {
  console.log(`\n${title}`);
  console.table(Object.fromEntries(rows.map(({ what, ...rest }) => [what, rest])));
  mkdirSync("bench-results/tables", { recursive: true });
  const name = title.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  writeFileSync(`bench-results/tables/${name}.json`, JSON.stringify({ title, rows }));
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
export const rounded = (value: number, digits = 2): number => Number(value.toFixed(digits));

/** CPU milliseconds of one run in this process. */
export async function cpuOf(run: () => Promise<unknown>, times: number): Promise<number> {
  const before = process.cpuUsage();
  for (let at = 0; at < times; at += 1) await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / times;
}
