import { randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import * as z from "zod";
import { tableDefinition } from "#shared/table/definition.ts";
import { ask } from "./engine-client.ts";

export const newTableName = (): string => `porchlight-${randomBytes(5).toString("hex")}`;

export async function makeTable(endpoint: string, name: string): Promise<void> {
  await ask(endpoint, "table", "CreateTable", tableDefinition(name));
}

const state = z.object({
  tableName: z.string(),
  /** Set while the first seeding is not finished. */
  filling: z.boolean().optional(),
});

const stateOf = (dir: string): Promise<z.infer<typeof state> | undefined> =>
  readFile(join(dir, "table.json"), "utf8").then(
    (text) => state.parse(JSON.parse(text)),
    () => undefined,
  );

const keepState = (dir: string, kept: z.infer<typeof state>): Promise<void> =>
  writeFile(join(dir, "table.json"), JSON.stringify(kept));

/** The table name of a data directory, seeded or not. */
export const tableOf = async (dir: string): Promise<string | undefined> => (await stateOf(dir))?.tableName;

/**
 * The table of a data directory, or a new one if none was fully seeded. Each new table gets a new name: an
 * engine would replay the old stream under the old name.
 */
export async function keepTable(endpoint: string, dir: string): Promise<{ name: string; made: boolean }> {
  const kept = await stateOf(dir);
  if (kept && !kept.filling && (await isThere(endpoint, kept.tableName)))
    return { name: kept.tableName, made: false };
  const name = newTableName();
  await makeTable(endpoint, name);
  await keepState(dir, { tableName: name, filling: true });
  return { name, made: true };
}

/** Call once the table is seeded. A start that was interrupted begins again from an empty table. */
export const rememberTable = (dir: string, tableName: string): Promise<void> => keepState(dir, { tableName });

const described = z.object({ Table: z.object({ TableName: z.string() }) });

async function isThere(endpoint: string, name: string): Promise<boolean> {
  try {
    const answer = await ask(endpoint, "table", "DescribeTable", { TableName: name });
    return described.parse(answer).Table.TableName === name;
  } catch (error) {
    if (error instanceof Error && error.name === "ResourceNotFoundException") return false;
    throw error;
  }
}

/** Whether an engine answers at this address, within three seconds, and has the table. Any other answer, or none, is a no. */
export async function holdsTable(endpoint: string, name: string): Promise<boolean> {
  const late = pause(3000, false, { ref: false });
  return Promise.race([isThere(endpoint, name).catch(() => false), late]);
}
