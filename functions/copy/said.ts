import type { EventData, EventType } from "#shared/app/events.ts";
import type { ConflictCode } from "#shared/app/refusals.ts";
import type { FieldCode, FieldProblems } from "#shared/kernel/field-problem.ts";
import type { Message } from "./message.ts";

type Problem<C extends FieldCode> =
  | string
  | (FieldProblems[C] extends null ? never : Message<NonNullable<FieldProblems[C]>>);
/** An event's data in a sentence: what is absent or empty selects `none`. */
type Told<D> = { readonly [N in keyof D]: Exclude<D[N], null> | (null extends D[N] ? "none" : never) };
type Happened<T extends EventType> = string | Message<Told<EventData[T]>>;
type Of<Code, Noun extends string> = Extract<Code, `${Noun}.${string}`>;

/** What is said by code. A code without a sentence doesn't compile, nor a sentence that needs more than its code is told. */
export interface Said {
  /** What is wrong with a field. */
  readonly problems: { readonly [C in FieldCode]: Problem<C> };
  /** Why something was not done. */
  readonly refusals: Readonly<Record<ConflictCode, string>>;
  /** What happened. */
  readonly events: { readonly [T in EventType]: Happened<T> };
}

/** A noun's share: every problem and event whose code begins with its name, and refusals. */
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

/** What several nouns say, as one. */
export function together<const S extends readonly Sentences[]>(
  ...all: S
): { readonly [P in Part]: Merged<In<S[number], P>> };
export function together(...all: readonly Sentences[]): Record<Part, object> {
  const merged = (part: Part): object => Object.assign({}, ...all.map((one) => one[part]));
  return { problems: merged("problems"), refusals: merged("refusals"), events: merged("events") };
}
