import { expect, test } from "vitest";
import { type FunctionName, functionNames } from "#infra/constructs/bundle.ts";
import { loadedAtOnce } from "../support/cold.ts";
import { bundled } from "./synthesised.ts";

/** The most a cold start may load, in kB minified. */
const budgets: Readonly<Record<FunctionName, number>> = {
  api: 620,
  web: 2410,
  me: 1690,
  events: 910,
  clock: 910,
};

/** Loaded by whoever needs it first. */
const onDemand: Readonly<Record<FunctionName, readonly string[]>> = {
  api: [
    "libphonenumber-js",
    "fflate",
    "intl-messageformat",
    "functions/copy/en/",
    "functions/api/openapi.ts",
  ],
  web: [
    "d3-",
    "openid-client",
    "@simplewebauthn",
    "@peculiar",
    "read-excel-file",
    "write-excel-file",
    "functions/copy/es/index.ts",
  ],
  me: [
    "functions/copy/es/index.ts",
    "d3-",
    "openid-client",
    "@simplewebauthn",
    "@peculiar",
    "read-excel-file",
    "write-excel-file",
    "pdfkit",
  ],
  events: [
    "libphonenumber-js",
    "fflate",
    "intl-messageformat",
    "functions/copy/en/",
    "shared/imports/kinds/",
  ],
  clock: ["libphonenumber-js", "fflate", "intl-messageformat", "functions/copy/en/", "shared/imports/kinds/"],
};

test.each(functionNames)("a cold start of %s loads what most requests need, and no more", async (name) => {
  const { kB, inputs } = loadedAtOnce((await bundled(name)).metafile);
  expect(onDemand[name].filter((part) => [...inputs].some((one) => one.includes(part)))).toEqual([]);
  expect(kB).toBeLessThanOrEqual(budgets[name]);
});
