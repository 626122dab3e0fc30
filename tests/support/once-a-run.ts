import { existsSync } from "node:fs";
import { mkdir, rename } from "node:fs/promises";
import { join } from "node:path";
import { inject, vi } from "vitest";

/** A folder that whoever asks first makes, for all test workers: they are processes. */
export async function onceARun(name: string, make: (dir: string) => Promise<void> | void): Promise<string> {
  const made = join(inject("scratch"), name);
  if (await isFirst(`${made}-lock`)) {
    await make(`${made}-making`);
    await rename(`${made}-making`, made);
  }
  await vi.waitUntil(() => existsSync(made), { timeout: 240_000, interval: 100 });
  return made;
}

const isFirst = (lock: string): Promise<boolean> =>
  mkdir(lock).then(
    () => true,
    () => false,
  );
