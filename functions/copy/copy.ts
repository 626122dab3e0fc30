import { en } from "./en/index.ts";
import type { Message } from "./message.ts";

/** The shape of a catalogue in any language: the same keys, and messages that take no other arguments. */
type InAnyWords<T> = T extends string
  ? string
  : T extends Message<infer A>
    ? Message<A>
    : T extends (...args: infer A) => infer R
      ? (...args: A) => InAnyWords<R>
      : { readonly [K in keyof T]: InAnyWords<T[K]> };

/** What each language provides: `export const es = { ... } satisfies Copy`. */
export type Copy = InAnyWords<typeof en>;

/** All catalogues, the default language first. */
export const languages = { en } satisfies Readonly<Record<string, Copy>>;

/** A language with a catalogue. */
export type Locale = keyof typeof languages;

/** The catalogue of a language. */
export const copyOf = (locale: Locale): Copy => languages[locale];
