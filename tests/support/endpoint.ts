import { mkdtemp } from "node:fs/promises";
import { join } from "node:path";
import { inject } from "vitest";
import { type Engine, startEngine } from "#infra/local/engine.ts";

let own: Promise<Engine> | undefined;

/** Stops the engine of the previous test file. */
export async function endEngine(): Promise<void> {
  const ended = own;
  own = undefined;
  await (await ended)?.stop();
}

/**
 * The engine of this test file: its own, whose stream has an index, as that of `npm run dev`; or the one shared by the
 * whole run.
 */
export async function engineEndpoint(): Promise<string> {
  const shared = inject("endpoint");
  if (shared) return shared;
  own ??= mkdtemp(join(inject("scratch"), "engine-")).then((dir) => startEngine({ dir }));
  return (await own).endpoint;
}
