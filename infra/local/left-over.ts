import { readFile, realpath, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import * as z from "zod";
import { holdsTable, tableOf } from "./database.ts";

/*
 * A server that is killed leaves its engine running with the database file open. A process id alone is no
 * proof, since ids are reused. So the next start asks the engine at the old address, and ends it only if it
 * has this folder's table, whose name is random. This works on every platform.
 */

const fileIn = (dir: string) => join(dir, "engine.json");
const noted = z.object({ pid: z.int().positive(), endpoint: z.url(), dir: z.string() });

/** Records which engine has the folder's database open. */
export async function noteEngine(dir: string, engine: { pid: number; endpoint: string }): Promise<void> {
  // Includes the folder's own path: a copy of the folder must not end the engine of the original.
  await writeFile(fileIn(dir), JSON.stringify({ ...engine, dir: await realpath(dir) }));
}

export const forgetEngine = (dir: string): Promise<void> => rm(fileIn(dir), { force: true });

/** Ends the engine that a killed server left behind in this folder, and waits until it answers no more. */
export async function endLeftOver(dir: string): Promise<void> {
  const left = await readFile(fileIn(dir), "utf8")
    .then((text) => noted.parse(JSON.parse(text)))
    .catch(() => undefined);
  const table = await tableOf(dir);
  if (!left || !table || left.dir !== (await realpath(dir))) return;
  const answers = () => holdsTable(left.endpoint, table);
  if (!(await answers()) || !signal(left.pid, "SIGTERM")) return;
  // Its process id may be there long after: until whoever is its parent now asks how it ended.
  for (let tries = 0; tries < 100 && (await answers()); tries += 1) await pause(20);
}

/** False where there is no such process. */
function signal(pid: number, name: "SIGTERM"): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}
