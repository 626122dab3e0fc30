import { mkdtemp } from "node:fs/promises";
import { join } from "node:path";
import { inject } from "vitest";
import { databaseIn } from "#infra/local/stream-index.ts";
import { engineDir } from "./endpoint.ts";
import { putAll } from "./fill.ts";
import { wholeTable } from "./whole-table.ts";
import type { TestWorld } from "./world.ts";

/** What a table holds, to begin others with: with all its projections, so without history. */
export interface KeptTable {
  into(world: TestWorld): Promise<void>;
}

/** The engine's own tables of one of ours: how their names go on. */
const parts = ["", "::gsi::list", "::gsi::due"];

/**
 * Keeps what a world holds now. Where this file's engine has its database in a file, rows are copied there, in a
 * fraction of the time of putting the items again.
 */
export async function keepTable(world: TestWorld): Promise<KeptTable> {
  const dir = await engineDir();
  if (!dir) {
    const items = await wholeTable(world);
    return { into: (other) => putAll(other, items) };
  }
  const file = join(await mkdtemp(join(inject("databases"), "kept-")), "kept.db");
  await beside(dir, file, (database) => {
    for (const part of parts)
      database.exec(`CREATE TABLE kept."kept${part}" AS SELECT * FROM main."${world.tableName}${part}"`);
  });
  return { into: (other) => copyRows({ file, table: "kept" }, other) };
}

/** Begins a world with the rows of a database file. */
export async function copyRows(
  { file, table }: { file: string; table: string },
  { tableName }: TestWorld,
): Promise<void> {
  const dir = await engineDir();
  if (!dir) throw new Error("This engine has no file");
  await beside(dir, file, (database) => {
    database.exec("BEGIN IMMEDIATE");
    for (const part of parts)
      database.exec(`INSERT INTO main."${tableName}${part}" SELECT * FROM kept."${table}${part}"`);
    database.exec("COMMIT");
  });
}

/** Opens a running engine's database, with another file as `kept`. */
async function beside(dir: string, file: string, act: (database: Database) => void): Promise<void> {
  const { DatabaseSync } = await import("node:sqlite");
  const database = new DatabaseSync(databaseIn(dir), { timeout: 60_000 });
  try {
    database.exec(`PRAGMA synchronous = OFF; ATTACH '${file}' AS kept`);
    act(database);
  } finally {
    database.close();
  }
}

type Database = InstanceType<typeof import("node:sqlite").DatabaseSync>;
