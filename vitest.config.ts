import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    globalSetup: ["tests/support/engine.ts"],
    setupFiles: ["tests/support/each-file.ts"],
    // A worker imports the product once, not once a file: that was most of what a small file cost.
    isolate: false,
    maxWorkers: 2,
    // What a test waits for comes when it comes: these only end one that hangs, on however busy a machine.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 240_000 } },
  },
});
