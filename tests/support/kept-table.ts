import { existsSync } from "node:fs";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { inject } from "vitest";
import { tableOf } from "#infra/local/database.ts";
import { startEngine } from "#infra/local/engine.ts";
import { openSender } from "#infra/local/engine-client.ts";
import { databaseIn } from "#infra/local/stream-index.ts";
import type { Item } from "#shared/table/entity.ts";
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

/** Keeps what a world holds now. */
export async function keepTable(world: TestWorld): Promise<KeptTable> {
  const dir = await mkdtemp(join(inject("databases"), "kept-"));
  await keepTableIn(dir, world);
  return keptTableIn(dir);
}

/** The same in a folder, for all workers. */
export async function keepTableIn(to: string, world: TestWorld): Promise<void> {
  const dir = await engineDir();
  if (!dir) return await writeFile(join(to, "items.json"), JSON.stringify(await wholeTable(world)));
  await beside(dir, join(to, "kept.db"), (database) => {
    for (const part of parts)
      database.exec(`CREATE TABLE kept."kept${part}" AS SELECT * FROM main."${world.tableName}${part}"`);
  });
}

export async function keptTableIn(dir: string): Promise<KeptTable> {
  const file = join(dir, "kept.db");
  if (existsSync(file)) return copies(file, "kept");
  return puts(JSON.parse(await readFile(join(dir, "items.json"), "utf8")));
}

/** What a data folder holds, whose engine has ended. */
export async function keptIn(dataDir: string): Promise<KeptTable> {
  const tableName = await tableOf(dataDir);
  if (!tableName) throw new Error("The folder has no table");
  if (await engineDir()) return copies(databaseIn(dataDir), tableName);
  const engine = await startEngine({ dir: dataDir });
  const items = await wholeTable({ sender: openSender(engine.endpoint), tableName });
  await engine.stop();
  return puts(items);
}

const puts = (items: readonly Item[]): KeptTable => ({ into: (world) => putAll(world, items) });

/** Where the worker's engine has its database in a file: rows are copied in a fraction of the time of putting items. */
const copies = (file: string, table: string): KeptTable => ({
  into: async ({ tableName }) => {
    const dir = await engineDir();
    if (!dir) throw new Error("This worker's engine has no file");
    await beside(dir, file, (database) => {
      database.exec("BEGIN IMMEDIATE");
      for (const part of parts)
        database.exec(`INSERT INTO main."${tableName}${part}" SELECT * FROM kept."${table}${part}"`);
      database.exec("COMMIT");
    });
  },
});

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
