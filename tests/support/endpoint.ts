import { inject } from "vitest";
import { type Engine, startEngine } from "#infra/local/engine.ts";

let own: Promise<Engine> | undefined;

/** Ends the engine of a test file that is over. */
export async function endEngine(): Promise<void> {
  const ended = own;
  own = undefined;
  await (await ended)?.stop();
}

/**
 * The engine of this test file: one of its own, in memory, since an engine slows down with all that it has seen; or
 * the one that serves the whole run.
 */
export async function engineEndpoint(): Promise<string> {
  const shared = inject("endpoint");
  if (shared) return shared;
  own ??= startEngine();
  return (await own).endpoint;
}
