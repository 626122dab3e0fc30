import { mkdtemp, readdir, rm, statfs } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type {} from "vitest";
import type { TestProject } from "vitest/node";
import { startEngine } from "#infra/local/engine.ts";
import { endLeftOver } from "#infra/local/left-over.ts";
import { writeModules } from "./modules.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The engine shared by the whole run; undefined if each worker has its own. */
    endpoint: string | undefined;
    /** A folder that is deleted after the run. */
    scratch: string;
    /** The same for the database files of engines, in memory where the machine has such a folder. */
    databases: string;
    /** Benches ask the engine each time: what a read costs is what they measure. Undefined in tests. */
    measures: true | undefined;
  }
}

/**
 * Each test creates its own table in its worker's engine (`engineEndpoint`). A running engine (DYNAMODB_ENDPOINT), or
 * Amazon's (PORCHLIGHT_TEST_ENGINE=java), which starts slowly, is shared by the whole run.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { DYNAMODB_ENDPOINT: endpoint, PORCHLIGHT_TEST_ENGINE: wanted } = process.env;
  const shared = endpoint !== undefined || wanted === "java";
  const engine = shared
    ? await startEngine({ endpoint, ...(wanted === "java" ? { from: ["amazon"] } : {}) })
    : undefined;
  project.provide("endpoint", engine?.endpoint);
  const scratch = await mkdtemp(join(tmpdir(), "porchlight-"));
  const databases = await mkdtemp(join(await memory(), "porchlight-"));
  project.provide("scratch", scratch);
  project.provide("databases", databases);
  const modules = join(databases, "modules");
  process.env.PORCHLIGHT_TEST_MODULES = modules;
  await writeModules(modules);
  project.onTestsRerun(() => writeModules(modules));
  return async () => {
    await engine?.stop();
    await endEngines(databases);
    for (const folder of [scratch, databases]) await rm(folder, { recursive: true, force: true });
  };
}

/** A worker is ended by a signal, so its last engine outlives it. */
export async function endEngines(databases: string): Promise<void> {
  await Promise.all((await readdir(databases)).map((name) => endLeftOver(join(databases, name))));
}

/** An engine waits for the disk with each write. A container may have little memory for files: then the disk. */
const memory = (): Promise<string> =>
  statfs("/dev/shm").then(
    ({ bavail, bsize }) => (bavail * bsize > 2 ** 30 ? "/dev/shm" : tmpdir()),
    () => tmpdir(),
  );
