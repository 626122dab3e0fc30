import { mkdir, mkdtemp, rename, rm, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { stateOf } from "#infra/local/state-of.mjs";

test("what is started is built again after a file was changed, added, moved or deleted, and only then", async () => {
  const dir = await mkdtemp(join(inject("scratch"), "sources-"));
  const [one, other, lock] = [join(dir, "a", "one.ts"), join(dir, "a", "other.ts"), join(dir, "lock.json")];
  await mkdir(join(dir, "a"));
  for (const file of [one, lock]) await writeFile(file, "export {};");
  const state = () => stateOf([join(dir, "a"), lock]);
  const seen = [state()];
  expect(state()).toBe(seen[0]);
  for (const change of [
    () => writeFile(one, "export { };"),
    () => utimes(one, 0, 0),
    () => writeFile(other, ""),
    () => rename(other, join(dir, "a", "another.ts")),
    () => rm(join(dir, "a", "another.ts")),
    () => writeFile(lock, "{}"),
  ]) {
    await change();
    seen.push(state());
  }
  // Without what was added, it is as it was before.
  expect(seen[5]).toBe(seen[2]);
  expect(new Set(seen).size).toBe(seen.length - 1);
});
