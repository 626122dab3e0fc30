import { cp, mkdtemp } from "node:fs/promises";
import { join } from "node:path";
import type { Temporal } from "temporal-polyfill";
import { inject } from "vitest";
import { readDemo } from "#infra/local/demo-file.ts";
import { startDev } from "./dev.ts";
import { keptIn } from "./kept-table.ts";
import { onceARun } from "./once-a-run.ts";
import { createTestWorld } from "./world.ts";

/** A data folder of its own with the demo in it: seeded once a run, by whoever asks first, and copied. */
export async function demoFolder(): Promise<string> {
  const seeded = await onceARun("demo", async (dataDir) => void (await (await startDev({ dataDir })).end()));
  const dataDir = await mkdtemp(join(inject("scratch"), "demo-"));
  await cp(seeded, dataDir, { recursive: true });
  return dataDir;
}

/** The demo in a table of this worker's engine, with its keys. It was seeded at the machine's time. */
export async function demoWorld(now: () => Temporal.Instant) {
  const dataDir = await demoFolder();
  const test = await createTestWorld({ now, like: dataDir });
  await (await keptIn(dataDir)).into(test);
  return { test, networks: (await readDemo(dataDir))?.networks ?? [] };
}
