import { en } from "./en/index.ts";
import { type Data, type Message, sayData } from "./message.ts";
import { words } from "./words.ts";

type Sentences = typeof en.done;
type DoneCode = keyof Sentences;
type Codes<Kind> = { [C in DoneCode]: Sentences[C] extends Kind ? C : never }[DoneCode];

/** A sentence without arguments. */
export type PlainDone = Codes<string>;
type OpenDone = {
  [C in DoneCode]: Sentences[C] extends Message<infer A> ? readonly [C, A] : never;
}[DoneCode];

/** What a form did: the code of its sentence, with its arguments. */
export type Done = PlainDone | OpenDone;

export const isDoneCode = (code: string): code is DoneCode => Object.hasOwn(en.done, code);

/** In the language of the request. */
export const sayingOf = (code: DoneCode, args: Data): string => sayData(words().done[code], args);
