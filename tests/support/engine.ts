import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type {} from "vitest";
import type { TestProject } from "vitest/node";
import { startEngine } from "#infra/local/engine.ts";

declare module "vitest" {
  interface ProvidedContext {
    endpoint: string;
    /** A folder that is gone after the run. */
    scratch: string;
  }
}

/** One engine, in memory, for a whole run; each test makes a table of its own in it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const engine = await startEngine({ endpoint: process.env.DYNAMODB_ENDPOINT });
  project.provide("endpoint", engine.endpoint);
  const scratch = await mkdtemp(join(tmpdir(), "porchlight-"));
  project.provide("scratch", scratch);
  return async () => {
    await engine.stop();
    await rm(scratch, { recursive: true, force: true });
  };
}
