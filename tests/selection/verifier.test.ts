import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { verifierText } from "#infra/verifier/build.ts";
import { priceRows, vectors } from "./vectors.ts";

const document = readFileSync("docs/fair-selection.md", "utf8");
const [proof = "", derived = ""] = [...document.matchAll(/```json\n([\s\S]*?)\n```/g)].map(
  ([, json]) => json,
);

test("the test vectors of the document are what the code computes, and so are its prices of gaps and caps", () => {
  expect(JSON.parse(proof)).toEqual(vectors().proof);
  expect(JSON.parse(derived)).toEqual(vectors().derived);
  expect(vectors().proof.selected).toBe(true);
  for (const row of priceRows()) expect(document).toContain(`${row}\n`);
});

test("the verifier that is handed out is built from its sources, and runs alone in an empty folder", async () => {
  const text = readFileSync("docs/verify-selection.mjs", "utf8");
  // Otherwise: npm run verify:build
  expect(text === (await verifierText())).toBe(true);
  expect([...text.matchAll(/ from "([^"]+)"/g)].map(([, from]) => from)).toSatisfy((all: string[]) =>
    all.every((from) => from.startsWith("node:")),
  );
  const alone = mkdtempSync(join(tmpdir(), "verify-"));
  writeFileSync(join(alone, "verify-selection.mjs"), text);
  const run = (file: string) =>
    spawnSync(process.execPath, ["verify-selection.mjs", file], { cwd: alone, encoding: "utf8" });
  writeFileSync(join(alone, "mine.json"), proof);
  const right = run("mine.json");
  expect(right.stdout).toMatch(/SELECTED[\s\S]*The code in the hallway: [\s\S]*Nothing is wrong\./);
  expect(right.stdout).not.toMatch(/TRIAL/);
  expect(right.status).toBe(0);
  writeFileSync(join(alone, "forged.json"), proof.replace('"status": "pool"', '"status": "away"'));
  const forged = run("forged.json");
  expect(forged.stdout).toMatch(/WRONG {2}2026-09-21: the line is not among those that were fixed/);
  expect([forged.status, run("none.json").status, run(".").status]).toEqual([1, 1, 1]);
  expect(
    execFileSync("npm", ["run", "--silent", "verify:selection", "--", join(alone, "mine.json")], {
      encoding: "utf8",
    }),
  ).toBe(right.stdout);
});
