import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/* Test workers read the project's modules as `modules.ts` wrote them, and import them as Node does. */
const dir = process.env.PORCHLIGHT_TEST_MODULES;

const root = pathToFileURL(`${process.cwd()}/`);
/** Ours are named with their ending, from the root or from where they are imported: nothing has to be looked for. */
const isOurs = (specifier, from = "") =>
  /^(#|\.).*\.tsx?$/.test(specifier) && !from.includes("/node_modules/");

registerHooks({
  resolve(specifier, context, next) {
    if (!isOurs(specifier, context.parentURL)) return next(specifier, context);
    const { href } = specifier.startsWith("#")
      ? new URL(specifier.slice(1), root)
      : new URL(specifier, context.parentURL);
    return { url: href, format: "module", shortCircuit: true };
  },
  load(url, context, next) {
    if (!/^file:.*\.tsx?(\?|$)/.test(url) || url.includes("/node_modules/")) return next(url, context);
    const path = relative(process.cwd(), fileURLToPath(url)).replace(/tsx?$/, "js");
    return { format: "module", source: readFileSync(`${dir}/${path}`, "utf8"), shortCircuit: true };
  },
});
