import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { systemScope } from "#functions/system-scope.ts";
import { rebuild } from "#shared/app/rebuild.ts";
import { isId } from "#shared/kernel/ids.ts";
import { keepTable } from "./database.ts";
import { readDemo } from "./demo-file.ts";
import { startEngine } from "./engine.ts";
import { createLocalWorld } from "./world.ts";

/*
 * Compares every projection of the networks on this machine with its source; without `--check` it repairs
 * differences.
 */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { check: { type: "boolean", default: false } },
});
const dataDir = resolve(process.env.PORCHLIGHT_DATA || ".porchlight");
const engine = await startEngine({ dir: dataDir, endpoint: process.env.DYNAMODB_ENDPOINT || undefined });
try {
  const { name: tableName } = await keepTable(engine.endpoint, dataDir);
  const { world } = await createLocalWorld({ endpoint: engine.endpoint, tableName, dataDir });
  const named =
    positionals.length > 0 ? positionals : ((await readDemo(dataDir))?.networks ?? []).map(({ id }) => id);
  let found = 0;
  for (const network of named) {
    if (!isId("network", network)) throw new Error(`Not a network's id: ${network}`);
    const differences = await rebuild(systemScope(world, network), { mend: !values.check });
    for (const { kind, key } of differences) console.log(`${kind} ${key.pk} ${key.sk}`);
    found += differences.length;
  }
  console.log(
    `${named.length} networks, ${found} differences${values.check || found === 0 ? "" : ", mended"}`,
  );
  process.exitCode = values.check && found > 0 ? 1 : 0;
} finally {
  await engine.stop();
}
