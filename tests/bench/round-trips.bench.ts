import { test } from "vitest";
import { walkPaths } from "../support/paths.ts";
import { report, rounded } from "./table.ts";

test("round trips and consumed capacity a path, against the budgets", async () => {
  const rows = (await walkPaths()).map(({ what, budget, steps, calls, readUnits, writeUnits }) => ({
    what,
    "waits for": steps,
    budget,
    calls,
    "read units": rounded(readUnits, 1),
    "write units": rounded(writeUnits, 1),
  }));
  report("Round trips after the door, and capacity", rows);
});
