import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { arch, cpus } from "node:os";
import { join } from "node:path";

const tables = "bench-results/tables";

/** Removes older results before a run, and writes its tables to one file after it. */
export default function setup(): () => void {
  rmSync(tables, { recursive: true, force: true });
  mkdirSync(tables, { recursive: true });
  return () => {
    const all = readdirSync(tables)
      .sort()
      .map((name): { title: string; rows: unknown } => JSON.parse(readFileSync(join(tables, name), "utf8")));
    const machine = { node: process.version, arch: arch(), cpus: cpus().length };
    const results = {
      at: new Date().toISOString(),
      machine,
      tables: Object.fromEntries(all.map((one) => [one.title, one.rows])),
    };
    writeFileSync("bench-results/results.json", `${JSON.stringify(results, null, 2)}\n`);
    rmSync(tables, { recursive: true, force: true });
  };
}
