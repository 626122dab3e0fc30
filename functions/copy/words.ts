import { AsyncLocalStorage } from "node:async_hooks";
import type { Copy } from "./copy.ts";

const spoken = new AsyncLocalStorage<Copy>();

/** Runs `within` with the words of one language. */
export const inWords = <T>(copy: Copy, within: () => T): T => spoken.run(copy, within);

/** The same for what can also be said before a language is chosen: then, and only then, in `usual`. */
export const inWordsOr = <T>(usual: Copy, within: () => T): T =>
  spoken.getStore() ? within() : inWords(usual, within);

/** The words in the language of the request being answered. Throws outside of `inWords`. */
export function words(): Copy {
  const copy = spoken.getStore();
  if (!copy) throw new Error("words() outside of a request: wrap the call in inWords");
  return copy;
}
