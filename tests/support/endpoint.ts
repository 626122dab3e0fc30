import { afterAll, inject } from "vitest";
import { type Engine, startEngine } from "#infra/local/engine.ts";

let own: Promise<Engine> | undefined;
afterAll(async () => {
  await (await own)?.stop();
});

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
