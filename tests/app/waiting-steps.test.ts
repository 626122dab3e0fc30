import { expect, test } from "vitest";
import { walkPaths } from "../support/paths.ts";

const paths = await walkPaths();

test.each(paths)("$what waits for at most $budget round trips", ({ steps, budget }) => {
  expect(steps).toBeLessThanOrEqual(budget);
});
