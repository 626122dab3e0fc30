import { execFileSync } from "node:child_process";
import { mkdtempSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { inject, test } from "vitest";
import { bundle } from "#infra/constructs/bundle.ts";
import { median, type Row, report, rounded } from "./table.ts";

test("cold start, against a handler with only the SDK client", () => {
  const dir = mkdtempSync(join(inject("scratch"), "cold-"));
  for (const name of ["api", "web", "events", "clock"] as const) bundle(name, join(dir, name));
  writeFileSync(
    join(dir, "bare.ts"),
    `import { DynamoDBClient, GetItemCommand } from "@aws-sdk/client-dynamodb";
const client = new DynamoDBClient({});
export const handler = (event: { pk: string }) =>
  client.send(new GetItemCommand({ TableName: "t", Key: { pk: { S: event.pk }, sk: { S: "x" } } }));`,
  );
  buildSync({
    entryPoints: [join(dir, "bare.ts")],
    outfile: join(dir, "bare", "index.mjs"),
    bundle: true,
    minify: true,
    platform: "node",
    target: "node24",
    format: "esm",
    mainFields: ["module", "main"],
    conditions: ["module", "import"],
    nodePaths: [join(process.cwd(), "node_modules")],
    banner: {
      js: 'import { createRequire as __c } from "node:module"; const require = __c(import.meta.url);',
    },
    logLevel: "error",
  });
  const env = { ...process.env, AWS_REGION: "us-west-2", PORCHLIGHT_TABLE: "t", NODE_OPTIONS: "" };
  const time = (name: string) => {
    const began = performance.now();
    // A cold start is the import. Missing deployment settings are ignored.
    execFileSync(
      process.execPath,
      [
        "-e",
        `import(${JSON.stringify(join(dir, name, "index.mjs"))}).catch(() => {}).then(() => process.exit(0))`,
      ],
      { env },
    );
    return performance.now() - began;
  };
  const rows: Row[] = [];
  for (const name of ["api", "web", "events", "clock"]) {
    const pairs = Array.from({ length: 11 }, () => ({ ours: time(name), bare: time("bare") }));
    rows.push({
      what: name,
      "ms, node start and import": rounded(median(pairs.map((one) => one.ours)), 0),
      "bare handler": rounded(median(pairs.map((one) => one.bare)), 0),
      "ratio, pair by pair": rounded(median(pairs.map((one) => one.ours / one.bare))),
      budget: 1.25,
      "kB, entry": Math.round(statSync(join(dir, name, "index.mjs")).size / 1024),
    });
  }
  report("Cold start", rows);
});
