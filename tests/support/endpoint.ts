import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { inject } from "vitest";
import { type Engine, startEngine } from "#infra/local/engine.ts";

let own: Promise<Engine & { readonly dir: string }> | undefined;

/** Stops the engine of the previous test file. */
export async function endEngine(): Promise<void> {
  const ended = own;
  own = undefined;
  await (await ended)?.stop();
}

/**
 * The engine of this test file: its own, with its database in a file, so that its stream has an index as that of
 * `npm run dev`; or the one shared by the whole run.
 */
export async function engineEndpoint(): Promise<string> {
  const shared = inject("endpoint");
  if (shared) return shared;
  own ??= startOwn();
  return (await own).endpoint;
}

/** The folder of this test file's own engine; undefined if it has none. */
export async function engineDir(): Promise<string | undefined> {
  return (await own)?.dir;
}

async function startOwn(): Promise<Engine & { readonly dir: string }> {
  const dir = await mkdtemp(join(inject("databases"), "engine-"));
  const engine = await startEngine({ dir });
  return {
    ...engine,
    dir,
    stop: async () => {
      await engine.stop();
      await rm(dir, { recursive: true });
    },
  };
}
