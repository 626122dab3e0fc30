import { execFileSync } from "node:child_process";
import { cpSync, existsSync } from "node:fs";
import { join } from "node:path";
import { buildSync, type Metafile } from "esbuild";

export const functionNames = ["api", "web", "me", "events", "clock"] as const;
export type FunctionName = (typeof functionNames)[number];

/**
 * Bundles one function as ESM with the SDK included, so that the tested code is the code that runs. Returns what went
 * into which file.
 */
export function bundle(name: FunctionName, outdir: string): Metafile {
  const { metafile } = buildSync({
    entryPoints: { index: `functions/${name}/lambda.ts` },
    outdir,
    outExtension: { ".js": ".mjs" },
    // Modules imported on demand (files, mail, words) are not loaded at a cold start.
    splitting: true,
    bundle: true,
    minify: true,
    metafile: true,
    platform: "node",
    target: "node24",
    format: "esm",
    // Without these, esbuild picks the CommonJS form of the SDK and zod: 190 kB and some 20 ms more.
    mainFields: ["module", "main"],
    conditions: ["module", "import"],
    jsx: "automatic",
    jsxImportSource: "hono/jsx",
    banner: {
      js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
    },
    logLevel: "error",
  });
  if (name !== "web" && name !== "me") return metafile;
  if (!existsSync("dist/assets/manifest.json")) {
    execFileSync("node_modules/.bin/tsx", ["functions/web/assets/build.ts"], { stdio: "inherit" });
  }
  cpSync("dist/assets", join(outdir, "assets"), { recursive: true });
  return metafile;
}
