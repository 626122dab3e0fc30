import { registerHooks } from "node:module";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** These take longest, so they start first and both workers end together. The first fills the demo that others copy. */
const longest = [
  "local/dev",
  "tenancy/route-walk",
  "browser/narrow",
  "local/kill",
  "browser/",
  "import/crash",
  "web/late-form",
  "archive/walk",
  "web/routes",
  "testing/selection",
  "erasure/erasure",
  "tenancy/races",
  "tenancy/events",
  "erasure/",
  "waitlist/waitlist",
  "web/after-a-form",
  "transfer/transfers",
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = longest.findIndex((one) => moduleId.includes(`/tests/${one}`));
      return at < 0 ? longest.length : at;
    };
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other));
  }
}

export default defineConfig({
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    globalSetup: ["tests/support/engine.ts"],
    setupFiles: ["tests/support/each-file.ts"],
    // A worker imports the product once, not once a file: that was most of what a small file cost.
    isolate: false,
    // And as Node imports it, without Vite's runner between modules (Node 22.15 or newer): a tenth of the whole run.
    ...(registerHooks
      ? {
          experimental: { viteModuleRunner: false, nodeLoader: false },
          execArgv: ["--enable-source-maps", "--import", "./tests/support/load-modules.mjs"],
        }
      : {}),
    // More than cores: one waits now and then for a browser, an engine or a process that dies. 5:08 and 5:21 in place of 5:26.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    // What a test waits for comes when it comes: these only end one that hangs, on however busy a machine.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 240_000 } },
  },
});
