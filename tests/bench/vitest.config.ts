import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/bench/*.bench.ts"],
    globalSetup: ["tests/support/engine.ts", "tests/bench/results.ts"],
    provide: { measures: true },
    testTimeout: 600_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
});
