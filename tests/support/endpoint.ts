import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { inject } from "vitest";
import { keepTable } from "#infra/local/database.ts";
import { type Engine, startEngine } from "#infra/local/engine.ts";

let own: Promise<Engine & { readonly dir: string }> | undefined;

/** How many test files an engine serves: a start takes 50 ms of processor time, and one engine for them all saved nothing. */
const files = 8;
let served = 0;

/** Called after each test file. */
export async function endTurn(): Promise<void> {
  served += 1;
  if (served % files !== 0) return;
  const ended = own;
  own = undefined;
  await (await ended)?.stop();
}

/**
 * This worker's engine, with its database in a file, so that its stream has an index as that of `npm run dev`; or the
 * one shared by the whole run.
 */
export async function engineEndpoint(): Promise<string> {
  const shared = inject("endpoint");
  if (shared) return shared;
  own ??= startOwn();
  return (await own).endpoint;
}

/** The folder of this worker's own engine; undefined if it has none. */
export async function engineDir(): Promise<string | undefined> {
  return (await own)?.dir;
}

async function startOwn(): Promise<Engine & { readonly dir: string }> {
  const dir = await mkdtemp(join(inject("databases"), "engine-"));
  const engine = await startEngine({ dir });
  // By its table the run finds it again, if this worker ends before it.
  await keepTable(engine.endpoint, dir);
  return {
    ...engine,
    dir,
    stop: async () => {
      await engine.stop();
      await rm(dir, { recursive: true });
    },
  };
}
