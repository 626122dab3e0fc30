import { existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import module from "node:module";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { stateOf } from "./state-of.mjs";

/*
 * Starts dev.ts as one file: Node loads it in a fifth of the time that the sources take one by one, and the second time
 * as it was compiled. It is built again when a source has changed.
 */

const folder = resolve("dist");
const compiled = join(folder, "compiled");
const sources = ["infra", "functions", "shared", "package.json", "package-lock.json"];
const outfile = join(folder, `dev-${stateOf(sources)}.mjs`);
if (!existsSync(outfile)) {
  const { build } = await import("esbuild");
  const building = join(folder, `dev-${process.pid}.building.mjs`);
  await build({
    entryPoints: ["infra/local/dev.ts"],
    outfile: building,
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    jsx: "automatic",
    jsxImportSource: "hono/jsx",
    // Beside the file and without the sources: Node reads through all of it at each start.
    sourcemap: "external",
    sourcesContent: false,
    footer: { js: `//# sourceMappingURL=${basename(outfile)}.map` },
    logLevel: "error",
  });
  // Not this one: another start may have built it meanwhile, and be reading it.
  const isOld = (one) => /^dev-[0-9a-f]{16}\.mjs(\.map)?$/.test(one) && !one.startsWith(basename(outfile));
  for (const old of readdirSync(folder).filter(isOld)) rmSync(join(folder, old), { force: true });
  rmSync(compiled, { recursive: true, force: true });
  for (const part of [".map", ""]) renameSync(building + part, outfile + part);
}
// Older Nodes have neither: they compile anew, and read the source maps of all packages as well.
module.enableCompileCache?.(compiled);
if (module.setSourceMapsSupport) module.setSourceMapsSupport(true);
else process.setSourceMapsEnabled(true);
await import(pathToFileURL(outfile).href);
