import { type ChildProcess, spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

export interface DevServer {
  readonly child: ChildProcess;
  readonly url: string;
  /** Sends SIGTERM. Returns the exit code. */
  end(signal?: "SIGTERM" | "SIGKILL"): Promise<number | null>;
}

export interface DevOptions {
  dataDir: string;
  args?: string[];
  /** Default: any that is free. */
  port?: number;
  env?: Record<string, string>;
}

/** Runs `npm run dev` without npm. Returns its output when it exits. */
export async function runDev(options: DevOptions): Promise<{ code: number | null; output: string }> {
  const { child, output } = launch(options);
  const code = await exitOf(child);
  return { code, output: output() };
}

/** Starts the development server and waits until it is ready. */
export async function startDev(options: DevOptions): Promise<DevServer> {
  const { child, output } = launch(options);
  const exit = exitOf(child);
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.on("data", () => {
      const line = /^ready (http:\/\/localhost:\d+)/m.exec(output());
      if (line?.[1]) resolve(line[1]);
    });
    void exit.then(() => reject(new Error(`It ended: ${output()}`)));
  });
  return {
    child,
    url,
    end: (signal = "SIGTERM") => {
      child.kill(signal);
      return exit;
    },
  };
}

function launch({ dataDir, args = [], env = {}, port = 0 }: DevOptions) {
  const child = spawn(process.execPath, ["infra/local/run.mjs", ...args], {
    env: { ...process.env, NODE_OPTIONS: "", PORT: String(port), PORCHLIGHT_DATA: dataDir, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      text += String(chunk);
    });
  }
  return { child, output: () => text };
}

const exitOf = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.once("exit", (code) => resolve(code)));

/** The process that has the folder's database open. */
export const enginePid = async (dir: string): Promise<number> =>
  JSON.parse(await readFile(join(dir, "engine.json"), "utf8")).pid;
