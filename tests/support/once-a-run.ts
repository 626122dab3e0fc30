import { existsSync } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { inject, vi } from "vitest";

/** A folder that whoever asks first makes, for all test workers: they are processes. If that fails, it fails for all. */
export async function onceARun(name: string, make: (dir: string) => Promise<void> | void): Promise<string> {
  const made = join(inject("scratch"), name);
  const failed = `${made}-failed`;
  if (await isFirst(`${made}-lock`)) {
    try {
      await make(`${made}-making`);
      await rename(`${made}-making`, made);
    } catch (error) {
      await writeFile(failed, String(error));
    }
  }
  await vi.waitUntil(() => existsSync(made) || existsSync(failed), { timeout: 240_000, interval: 100 });
  if (existsSync(failed)) throw new Error(`${name} could not be made: ${await readFile(failed, "utf8")}`);
  return made;
}

const isFirst = (lock: string): Promise<boolean> =>
  mkdir(lock).then(
    () => true,
    () => false,
  );
