import type { EventData, EventType } from "#shared/app/events.ts";
import type { ConflictCode } from "#shared/app/refusals.ts";
import type { FieldCode, FieldProblems } from "#shared/kernel/field-problem.ts";
import type { Message } from "./message.ts";

type Problem<C extends FieldCode> =
  | string
  | (FieldProblems[C] extends null ? never : Message<NonNullable<FieldProblems[C]>>);
/** The arguments of an event's sentence. An absent or empty value is `none`, so that a sentence can select it. */
type Told<D> = { readonly [N in keyof D]: Exclude<D[N], null> | (null extends D[N] ? "none" : never) };
type Happened<T extends EventType> = string | Message<Told<EventData[T]>>;
type Of<Code, Noun extends string> = Extract<Code, `${Noun}.${string}`>;

/** The sentences of all codes. A missing sentence, or one that needs an argument its code lacks, does not compile. */
export interface Said {
  /** Field problems. */
  readonly problems: { readonly [C in FieldCode]: Problem<C> };
  /** Conflicts. */
  readonly refusals: Readonly<Record<ConflictCode, string>>;
  /** Events. */
  readonly events: { readonly [T in EventType]: Happened<T> };
}

/** The sentences of one noun: all field problems and events whose code begins with its name, and its conflicts. */
export interface SaidOf<Noun extends string> {
  readonly problems?: { readonly [C in Of<FieldCode, Noun>]: Problem<C> };
  readonly refusals?: Partial<Said["refusals"]>;
  readonly events?: { readonly [T in Of<EventType, Noun>]: Happened<T> };
}

type Part = keyof Said;
type Sentences = { readonly [P in Part]?: object };
type Keys<S> = S extends unknown ? keyof S : never;
type Merged<S> = {
  readonly [C in Keys<S>]: S extends { readonly [One in C]: infer Words } ? Words : never;
};
type In<S, P extends Part> = S extends { readonly [One in P]: infer Some } ? Some : never;

type Codes<S> = {
  readonly [P in Part]: S extends { readonly [One in P]: infer Some } ? `${P} ${keyof Some & string}` : never;
}[Part];
/** `Twice` in place of sentences that an earlier noun has too. */
type Once<S, Earlier = never> = S extends readonly [infer First, ...infer Rest]
  ? readonly [
      [Codes<First> & Earlier] extends [never] ? First : Twice<Codes<First> & Earlier>,
      ...Once<Rest, Earlier | Codes<First>>,
    ]
  : readonly [];
interface Twice<C> {
  readonly twice: C;
}

/** Merges the sentences of several nouns. A code with two sentences does not compile. */
export function together<const S extends readonly Sentences[]>(
  ...all: S & Once<S>
): { readonly [P in Part]: Merged<In<S[number], P>> };
export function together(...all: readonly Sentences[]): Record<Part, object> {
  const merged = (part: Part): object => Object.assign({}, ...all.map((one) => one[part]));
  return { problems: merged("problems"), refusals: merged("refusals"), events: merged("events") };
}
