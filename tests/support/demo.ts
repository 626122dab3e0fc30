import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, rename } from "node:fs/promises";
import { join } from "node:path";
import { inject, vi } from "vitest";
import { startDev } from "./dev.ts";

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
