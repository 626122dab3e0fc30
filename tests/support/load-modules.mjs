import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";

/* Test workers read the project's modules as `modules.ts` wrote them, and import them as Node does. */
const dir = process.env.PORCHLIGHT_TEST_MODULES;

registerHooks({
  load(url, context, next) {
    if (!/^file:.*\.tsx?(\?|$)/.test(url) || url.includes("/node_modules/")) return next(url, context);
    const path = relative(process.cwd(), fileURLToPath(url)).replace(/tsx?$/, "js");
    return { format: "module", source: readFileSync(`${dir}/${path}`, "utf8"), shortCircuit: true };
  },
});
