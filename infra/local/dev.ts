import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { seedDemo } from "./demo/seed.ts";
import { type DemoJson, OtherVersion } from "./demo-file.ts";
import { NoEngine } from "./engine.ts";
import { PortInUse } from "./server.ts";
import { start } from "./start.ts";
import type { System } from "./system.ts";

const { values } = parseArgs({
  options: { fresh: { type: "boolean", default: false }, empty: { type: "boolean", default: false } },
});
const { env } = process;

/** Before startup completes there is nothing to shut down; exiting also ends the database. */
let end = (): void => process.exit(0);
for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, () => end());

try {
  const running = await start({
    port: number("PORT", 3000, 65_535, 0),
    dataDir: resolve(env.PORCHLIGHT_DATA || ".porchlight"),
    fresh: values.fresh,
    seed: values.empty ? undefined : seed,
    endpoint: env.DYNAMODB_ENDPOINT || undefined,
    perMinute: number("PORCHLIGHT_RATE_LIMIT", 10_000, 1_000_000_000),
    onLoss: () => fail("The database stopped. All confirmed writes are saved; start again."),
  });
  console.log(`ready ${running.url}`);
  end = () => {
    end = () => {};
    running.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
} catch (error) {
  if (error instanceof NoEngine || error instanceof OtherVersion || error instanceof PortInUse)
    fail(error.message);
  throw error;
}

/** Prints why it takes long: seeding happens once for each data directory. */
function seed(system: System): Promise<DemoJson> {
  console.log("Seeding the demo, once. This takes some seconds.");
  return seedDemo(system);
}

function number(name: string, otherwise: number, most: number, least = 1): number {
  const value = Number(env[name] || otherwise);
  if (!Number.isInteger(value) || value < least || value > most)
    fail(`${name} must be a number from 1 to ${most}.`);
  return value;
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
