import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

test("no page and no route reads or writes the table itself: a use case does, with its permission", () => {
  const files = globSync("functions/{web,api}/**/*.{ts,tsx}");
  expect(files.length).toBeGreaterThan(100);
  const direct = files.filter((file) =>
    /\btable\s*\.\s*(get|getAll|query|write|note|raw)\b/.test(readFileSync(file, "utf8")),
  );
  expect(direct).toEqual([]);
});
