import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type {} from "vitest";
import type { TestProject } from "vitest/node";
import { startEngine } from "#infra/local/engine.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** An engine that serves the whole run; undefined where each file has its own. */
    endpoint: string | undefined;
    /** A folder that is gone after the run. */
    scratch: string;
  }
}

/**
 * Each test makes a table of its own, in its file's own engine (`engineEndpoint`). One that runs already
 * (DYNAMODB_ENDPOINT), or with PORCHLIGHT_TEST_ENGINE=java Amazon's, which starts slowly, serves the whole run.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { DYNAMODB_ENDPOINT: endpoint, PORCHLIGHT_TEST_ENGINE: wanted } = process.env;
  const shared = endpoint !== undefined || wanted === "java";
  const engine = shared
    ? await startEngine({ endpoint, ...(wanted === "java" ? { from: ["amazon"] } : {}) })
    : undefined;
  project.provide("endpoint", engine?.endpoint);
  const scratch = await mkdtemp(join(tmpdir(), "porchlight-"));
  project.provide("scratch", scratch);
  return async () => {
    await engine?.stop();
    await rm(scratch, { recursive: true, force: true });
  };
}
