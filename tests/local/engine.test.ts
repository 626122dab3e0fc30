import { existsSync } from "node:fs";
import { mkdtemp, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { keepTable, rememberTable } from "#infra/local/database.ts";
import { startEngine } from "#infra/local/engine.ts";

const folder = () => mkdtemp(join(inject("scratch"), "engine-"));

test("an engine that was started answers, keeps its table over a restart, and leaves nothing running", async () => {
  const dir = await folder();
  const first = await startEngine({ dir });
  const made = await keepTable(first.endpoint, dir);
  expect(made.made).toBe(true);
  await rememberTable(dir, made.name);
  await first.stop();
  await expect(fetch(first.endpoint)).rejects.toThrow();
  const second = await startEngine({ dir });
  expect(await keepTable(second.endpoint, dir)).toEqual({ name: made.name, made: false });
  await second.stop();
});

test("a table that was never filled to the end is not taken up again", async () => {
  const dir = await folder();
  const engine = await startEngine({ dir });
  const { name } = await keepTable(engine.endpoint, dir);
  expect((await keepTable(engine.endpoint, dir)).name).not.toBe(name);
  await engine.stop();
});

test.runIf(existsSync("/proc/self/cmdline"))("what a killed server left running is ended first", async () => {
  const dir = await folder();
  const left = await startEngine({ dir });
  const pid = await readFile(join(dir, "engine.pid"), "utf8");
  let lost = false;
  left.onLoss(() => {
    lost = true;
  });
  const next = await startEngine({ dir });
  expect(await readFile(join(dir, "engine.pid"), "utf8")).not.toBe(pid);
  await expect(fetch(left.endpoint)).rejects.toThrow();
  expect(lost).toBe(true);
  await next.stop();
});
