import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { build } from "esbuild";
import pMap from "p-map";

/**
 * Writes every module of the project as Node runs it below a folder, where `load-modules.mjs` finds it: two seconds for
 * all of them, where each worker took ten to have Vite transform and wrap each.
 */
export async function writeModules(dir: string): Promise<void> {
  const root = process.cwd();
  const { outputFiles } = await build({
    entryPoints: ["functions", "infra", "shared", "tests"].flatMap((room) => [
      `${room}/**/*.ts`,
      `${room}/**/*.tsx`,
    ]),
    outbase: root,
    // Beside the sources, as their source maps say, but nothing is written there.
    outdir: root,
    write: false,
    format: "esm",
    sourcemap: "inline",
    sourcesContent: false,
    // A room without a `.tsx` is no news.
    logLevel: "error",
  });
  const write = async ({ path, contents }: { path: string; contents: Uint8Array }) => {
    const file = join(dir, relative(root, path));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, contents);
  };
  await pMap(outputFiles, write, { concurrency: 16 });
}
