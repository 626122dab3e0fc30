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

/**
 * One engine, in memory, for a whole run; each test makes a table of its own in it. With
 * PORCHLIGHT_TEST_ENGINE=java it is Amazon's, so that the same tests hold for both.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { DYNAMODB_ENDPOINT: endpoint, PORCHLIGHT_TEST_ENGINE: wanted } = process.env;
  const engine = await startEngine({ endpoint, ...(wanted === "java" ? { prefer: wanted } : {}) });
  project.provide("endpoint", engine.endpoint);
  const scratch = await mkdtemp(join(tmpdir(), "porchlight-"));
  project.provide("scratch", scratch);
  return async () => {
    await engine.stop();
    await rm(scratch, { recursive: true, force: true });
  };
}
