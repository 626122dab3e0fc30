import { IntlMessageFormat } from "intl-messageformat";

/** A sentence with arguments, in one language. */
export interface Message<A extends object = object> {
  (args: A): string;
  /** As it is written: ICU message syntax. */
  readonly pattern: string;
  /** The same, for arguments that come as data: what is missing shows when it is said, not before. */
  readonly open: (args: Data) => string;
}

/** What a code is told: numbers, days (`2026-11-25`) and names. */
export type Data = Readonly<Record<string, string | number | boolean>>;

/*
 * The arguments of an ICU message, read from its text by the compiler, so that a caller that forgets one, and a
 * translation that asks for another, do not compile. `{name}` takes text or a number, `{n, plural, ...}` and
 * `{n, number}` a number, `{kind, select, ...}` a word or a yes and no. Inside a plural or select each branch is a
 * message of its own; `Open` is what is open at this place, the innermost first.
 */
type Open = readonly ("branches" | "message")[];
type Arguments<P extends string, O extends Open, Found> = O extends readonly [
  "branches",
  ...infer Rest extends Open,
]
  ? P extends `${infer Before}{${infer After}`
    ? Before extends `${string}}${string}`
      ? P extends `${string}}${infer Behind}`
        ? Arguments<Behind, Rest, Found>
        : Found
      : Arguments<After, ["message", ...O], Found>
    : P extends `${string}}${infer Behind}`
      ? Arguments<Behind, Rest, Found>
      : Found
  : P extends `${infer Before}{${infer After}`
    ? Before extends `${string}}${infer Behind}`
      ? O extends readonly ["message", ...infer Rest extends Open]
        ? Arguments<`${Behind}{${After}`, Rest, Found>
        : Found
      : OneArgument<After, O, Found>
    : P extends `${string}}${infer Behind}`
      ? O extends readonly ["message", ...infer Rest extends Open]
        ? Arguments<Behind, Rest, Found>
        : Found
      : Found;
type OneArgument<P extends string, O extends Open, Found> = P extends `${infer Inside}}${infer Behind}`
  ? Inside extends `${infer Name}, plural,${string}`
    ? P extends `${string}, plural,${infer Branches}`
      ? Arguments<Branches, ["branches", ...O], Found & { readonly [K in Name]: number }>
      : Found
    : Inside extends `${infer Name}, select,${string}`
      ? P extends `${string}, select,${infer Branches}`
        ? Arguments<Branches, ["branches", ...O], Found & { readonly [K in Name]: string | boolean }>
        : Found
      : Inside extends `${infer Name}, number${string}`
        ? Arguments<Behind, O, Found & { readonly [K in Name]: number }>
        : Arguments<Behind, O, Found & { readonly [K in Inside]: string | number }>
  : Found;

/** What a message has to be given. */
// biome-ignore lint/complexity/noBannedTypes: an intersection begins with nothing
export type ArgumentsOf<P extends string> = { [K in keyof Arguments<P, [], {}>]: Arguments<P, [], {}>[K] };

/** The messages of one language, each parsed when it is first said and not before. */
export const messagesIn =
  (locale: string) =>
  <const P extends string>(pattern: P): Message<ArgumentsOf<P>> => {
    let parsed: IntlMessageFormat | undefined;
    const format = (args: object): string => {
      parsed ??= new IntlMessageFormat(pattern, locale, undefined, { ignoreTag: true });
      return String(parsed.format({ ...args }));
    };
    return Object.assign(format, { pattern, open: format });
  };

type Wording = Readonly<Record<string, string>> | ((text: string) => string);
type Names<A> = { readonly [N in keyof A]?: Wording };
/** A message that says some of its arguments in other words: by a list, whose key it takes, or as a function has them. */
export function naming<A extends object, const W extends Names<A>>(
  said: Message<A>,
  words: W,
): Message<{
  readonly [N in keyof A]: N extends keyof W
    ? W[N] extends (...args: never) => unknown
      ? string
      : keyof W[N] & string
    : A[N];
}>;
export function naming(said: Message, words: Names<Record<string, unknown>>): Message<Data> {
  const open = (args: Data): string =>
    said.open({
      ...args,
      ...Object.fromEntries(
        Object.entries(words).map(([name, wording]) => [name, worded(wording, String(args[name]))]),
      ),
    });
  return Object.assign(open, { pattern: said.pattern, open });
}

const worded = (wording: Wording | undefined, text: string): string =>
  (typeof wording === "function" ? wording(text) : wording?.[text]) ?? text;

/** What the catalogue says, with arguments or without. */
export const say = <A extends object>(words: string | Message<A>, args: A): string =>
  typeof words === "string" ? words : words(args);

/** What the catalogue says of a code and its data. */
export const sayData = (words: string | Pick<Message, "open">, data: Data): string =>
  typeof words === "string" ? words : words.open(data);
