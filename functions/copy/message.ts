import { IntlMessageFormat } from "intl-messageformat";

/** A sentence with arguments, in one language. */
export interface Message<A extends object = object> {
  (args: A): string;
  /** The ICU message text. */
  readonly pattern: string;
  /** Takes untyped arguments: a missing one throws at runtime instead of failing to compile. */
  readonly open: (args: Data) => string;
}

/** The arguments of an event or field problem: numbers, dates (`2026-11-25`) and names. */
export type Data = Readonly<Record<string, string | number | boolean>>;

/*
 * The compiler reads the arguments of an ICU message from its text: a missing argument, or a translation that needs
 * another one, does not compile. `{name}` takes text or a number, `{n, plural, ...}` and `{n, number}` a number,
 * `{kind, select, ...}` text or a boolean. Each branch of a plural or select is itself a message; `Open` is the stack
 * of open branches and messages, innermost first.
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

/** The arguments of a message. */
// biome-ignore lint/complexity/noBannedTypes: an intersection begins with nothing
export type ArgumentsOf<P extends string> = { [K in keyof Arguments<P, [], {}>]: Arguments<P, [], {}>[K] };

/** Creates messages of one locale. Each is parsed the first time it is used. */
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
/** A message with some of its arguments in other words: looked up in a list, or changed by a function. */
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

/** The text of an entry that may or may not take arguments. */
export const say = <A extends object>(words: string | Message<A>, args: A): string =>
  typeof words === "string" ? words : words(args);

/** The same with untyped arguments. */
export const sayData = (words: string | Pick<Message, "open">, data: Data): string =>
  typeof words === "string" ? words : words.open(data);
