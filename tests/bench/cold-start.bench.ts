import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { inject, test } from "vitest";
import { bundle, functionNames } from "#infra/constructs/bundle.ts";
import { loadedAtOnce } from "../support/cold.ts";
import { median, type Row, report, rounded } from "./table.ts";

test("cold start, against a handler with only the SDK client", () => {
  const dir = mkdtempSync(join(inject("scratch"), "cold-"));
  const bundled = functionNames.map((name) => ({ name, ...loadedAtOnce(bundle(name, join(dir, name))) }));
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
  // A cold start is the import. Missing deployment settings are ignored.
  const run = (name: string) => `import(${JSON.stringify(join(dir, name, "index.mjs"))})
    .catch(() => {})
    .then(() => {
      const { user, system } = process.cpuUsage();
      process.stdout.write(String((user + system) / 1000), () => process.exit(0));
    })`;
  const time = (name: string) => {
    const began = performance.now();
    const cpu = Number(execFileSync(process.execPath, ["-e", run(name)], { env, encoding: "utf8" }));
    return { wall: performance.now() - began, cpu };
  };
  const rows: Row[] = [];
  for (const { name, kB } of bundled) {
    const pairs = Array.from({ length: 11 }, () => ({ ours: time(name), bare: time("bare") }));
    const ratio = (of: "wall" | "cpu") => rounded(median(pairs.map(({ ours, bare }) => ours[of] / bare[of])));
    rows.push({
      what: name,
      "ms, node start and import": rounded(median(pairs.map((one) => one.ours.wall)), 0),
      "bare handler": rounded(median(pairs.map((one) => one.bare.wall)), 0),
      "ratio, pair by pair": ratio("wall"),
      // Less disturbed by what else runs on the machine.
      "ratio of CPU time": ratio("cpu"),
      budget: 1.25,
      "kB loaded": Math.round(kB),
    });
  }
  report("Cold start", rows);
});
