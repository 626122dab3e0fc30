import { AsyncLocalStorage } from "node:async_hooks";

const planning = new AsyncLocalStorage<true>();

/** Runs a function that may only read and decide: a write in it is a bug and throws. */
export const asPlan = <T>(plan: () => Promise<T>): Promise<T> => planning.run(true, plan);

/** @throws Error during a plan: the write would stay although the plan is retried */
export function notWhilePlanning(): void {
  if (planning.getStore()) throw new Error("A plan returns its changes; it does not write them");
}
