import { AsyncLocalStorage } from "node:async_hooks";

const planning = new AsyncLocalStorage<true>();

/** Runs what only reads and decides: whatever it calls, a write in it is a fault of ours and fails at once. */
export const asPlan = <T>(plan: () => Promise<T>): Promise<T> => planning.run(true, plan);

/** @throws Error while a plan runs: what it wrote would stay although the plan is thrown away */
export function notWhilePlanning(): void {
  if (planning.getStore()) throw new Error("A plan returns its changes; it does not write them");
}
