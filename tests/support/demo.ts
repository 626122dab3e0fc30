import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, rename } from "node:fs/promises";
import { join } from "node:path";
import type { Temporal } from "temporal-polyfill";
import { inject, vi } from "vitest";
import { readDemo } from "#infra/local/demo-file.ts";
import { startDev } from "./dev.ts";
import { keptIn } from "./kept-table.ts";
import { createTestWorld } from "./world.ts";

/** A data folder of its own with the demo in it: seeded once a run, by whoever asks first, and copied. */
export async function demoFolder(): Promise<string> {
  const scratch = inject("scratch");
  const seeded = join(scratch, "demo");
  if (await isFirst(join(scratch, "demo-lock"))) await seed(join(scratch, "demo-seeding"), seeded);
  const dataDir = await mkdtemp(join(scratch, "demo-"));
  await vi.waitUntil(() => existsSync(seeded), { timeout: 240_000, interval: 100 });
  await cp(seeded, dataDir, { recursive: true });
  return dataDir;
}

/** The demo in a table of this file's engine, with its keys. It was seeded at the machine's time. */
export async function demoWorld(now: () => Temporal.Instant) {
  const dataDir = await demoFolder();
  const test = await createTestWorld({ now, like: dataDir });
  await (await keptIn(dataDir)).into(test);
  return { test, networks: (await readDemo(dataDir))?.networks ?? [] };
}

/** Test workers are processes: a folder is made by one of them only. */
const isFirst = (lock: string): Promise<boolean> =>
  mkdir(lock).then(
    () => true,
    () => false,
  );

async function seed(dataDir: string, done: string): Promise<void> {
  const dev = await startDev({ dataDir });
  await dev.end();
  await rename(dataDir, done);
}
