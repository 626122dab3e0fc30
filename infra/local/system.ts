import { appendFile } from "node:fs/promises";
import { join } from "node:path";
import type { Temporal } from "temporal-polyfill";
import { createClock } from "#functions/clock/app.ts";
import { createEvents } from "#functions/events/app.ts";
import { identityOf } from "#shared/records/door/secret.ts";
import type { World } from "#shared/table/scope.ts";
import type { Sender } from "#shared/table/table.ts";
import { isWrite } from "#shared/table/wall.ts";
import { keepTable, rememberTable } from "./database.ts";
import { type DemoJson, nobody, OtherVersion, readDemo, writeDemo } from "./demo-file.ts";
import { startEngine } from "./engine.ts";
import { openSender } from "./engine-client.ts";
import { repeat, settle } from "./pump.ts";
import { StreamReader } from "./stream.ts";
import { placeIn } from "./stream-place.ts";
import { createLocalWorld, type LocalWorld } from "./world.ts";

/** The issuer name in identities, so that another port does not create other people. */
export const identityNamespace = "porchlight-development";

/** What a seed can use. */
export interface System extends LocalWorld {
  readonly origin: string;
  /** The identity behind a demo person's email. */
  identityOf(email: string): string;
  /** Returns once all messages and projections caused by the writes are done, as at `then`. */
  settle(then?: Temporal.Instant): Promise<void>;
}

export interface SystemOptions {
  readonly dataDir: string;
  readonly origin: string;
  /** An engine that already runs. */
  readonly endpoint?: string | undefined;
  /** Left out: nothing is seeded. */
  readonly seed?: ((system: System) => Promise<DemoJson>) | undefined;
  readonly log: (line: object) => void;
  /** Called when the database exits without being stopped. */
  readonly onLoss: () => void;
}

/** Database, stream and clock on one machine: everything but the HTTP servers. */
export async function startSystem(options: SystemOptions): Promise<System & { stop(): Promise<void> }> {
  const { dataDir, origin, log } = options;
  const engine = await startEngine({ dir: dataDir, endpoint: options.endpoint });
  engine.onLoss(options.onLoss);
  const { name: tableName, made } = await keepTable(engine.endpoint, dataDir);
  let onWrite = () => {};
  const sender = noting(openSender(engine.endpoint), () => onWrite());
  const local = await createLocalWorld({ endpoint: engine.endpoint, tableName, dataDir, sender });
  const events = (world: World) =>
    createEvents({ world, mail: local.ports.mail, texts: local.ports.texts, origin, log });
  const handle = events(local.world);
  const clock = createClock({
    world: local.world,
    mail: local.ports.mail,
    texts: local.ports.texts,
    archives: local.ports.archives,
    beacon: local.ports.beacon,
    origin,
    log,
  });
  const reader = new StreamReader(engine.endpoint, tableName, placeIn(dataDir, tableName));
  const system: System = {
    ...local,
    origin,
    identityOf: (email) => identityOf(identityNamespace, email),
    settle: (then) => settle(reader, then ? events({ ...local.world, now: () => then }) : handle),
  };
  if (made) {
    await writeDemo(dataDir, (await options.seed?.(system)) ?? nobody(origin));
    await rememberTable(dataDir, tableName);
  } else {
    const demo = await readDemo(dataDir);
    // As versions before the first format left a folder that was begun empty.
    if (!demo) throw new OtherVersion(dataDir);
    if (demo.url !== origin) await writeDemo(dataDir, { ...demo, url: origin });
  }
  const onError = (error: unknown) =>
    log({ level: "error", event: "background", error: error instanceof Error ? error.name : "unknown" });
  // Each second, for what other processes write.
  const pump = repeat(1000, () => system.settle(), onError);
  onWrite = pump.wake;
  const ticks = repeat(2000, async () => void (await clock()), onError);
  return {
    ...system,
    stop: async () => {
      await Promise.all([pump.stop(), ticks.stop()]);
      await engine.stop();
    },
  };
}

/** Says when something may have been written: it may be there without an answer. */
const noting = (sender: Sender, onWrite: () => void): Sender => ({
  send: async (command) => {
    try {
      return await sender.send(command);
    } finally {
      if (isWrite(command)) onWrite();
    }
  },
});

/** Logs to a file in the data directory, and errors to the console too. */
export const logTo =
  (dataDir: string) =>
  (line: object): void => {
    const text = `${JSON.stringify({ at: new Date().toISOString(), ...line })}\n`;
    if ("level" in line && line.level === "error") process.stderr.write(text);
    appendFile(join(dataDir, "log.jsonl"), text).catch(() => {});
  };
