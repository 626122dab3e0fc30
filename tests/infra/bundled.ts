import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Metafile } from "esbuild";
import { bundle, type FunctionName } from "#infra/constructs/bundle.ts";
import { onceARun } from "../support/once-a-run.ts";

/** A function as it is deployed, bundled once a run: its folder, which no test changes, and what went into which file. */
export async function bundled(name: FunctionName): Promise<{ dir: string; metafile: Metafile }> {
  const at = await onceARun(`bundle-${name}`, async (making) => {
    const metafile = bundle(name, join(making, "code"));
    await writeFile(join(making, "metafile.json"), JSON.stringify(metafile));
  });
  return {
    dir: join(at, "code"),
    metafile: JSON.parse(await readFile(join(at, "metafile.json"), "utf8")),
  };
}
