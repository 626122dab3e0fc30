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
 * The engine of this test file: its own, in memory, because an engine slows down with use; or the one shared by the
 * whole run.
 */
export async function engineEndpoint(): Promise<string> {
  const shared = inject("endpoint");
  if (shared) return shared;
  own ??= startEngine();
  return (await own).endpoint;
}
