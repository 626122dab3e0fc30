import { en } from "./en/index.ts";
import type { Message } from "./message.ts";

/** The catalogue's shape with any words: the same keys, and messages that need no more than the same arguments. */
type InAnyWords<T> = T extends string
  ? string
  : T extends Message<infer A>
    ? Message<A>
    : T extends (...args: infer A) => infer R
      ? (...args: A) => InAnyWords<R>
      : { readonly [K in keyof T]: InAnyWords<T[K]> };

/** What every language has: `export const es = { ... } satisfies Copy`. */
export type Copy = InAnyWords<typeof en>;

const languages = { en } satisfies Readonly<Record<string, Copy>>;

/** A language there is a catalogue for. */
export type Locale = keyof typeof languages;

/** All words in one language. */
export const copyOf = (locale: Locale): Copy => languages[locale];
