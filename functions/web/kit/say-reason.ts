import type { Message } from "#functions/copy/message.ts";
import { and } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import type { Reason } from "#shared/records/mentor/reasons.ts";

/** The sentences of reasons, as one of those concerned reads them. */
export interface ReasonWords {
  readonly language: Message<{ language: string }>;
  readonly pathways: Message<{ pathways: string }>;
  readonly kind: Message<{ kind: string }>;
  readonly times: Message<{ times: string }>;
  readonly room: Message<{ more: number }>;
}

const terms = () => words().me.matching.terms;

/** Why a mentor is proposed, in words: never a score. */
export function sayReason(say: ReasonWords, reason: Reason): string {
  if (reason.is === "language") return say.language({ language: terms().languages[reason.language] });
  if (reason.is === "pathways")
    return say.pathways({ pathways: and(reason.pathways.map((one) => terms().pathways[one])) });
  if (reason.is === "kind") return say.kind({ kind: terms().kinds[reason.kind] });
  if (reason.is === "times") return say.times({ times: and(reason.times.map((one) => terms().times[one])) });
  return say.room({ more: reason.more });
}

/** What someone shows or wishes, in words. */
export const sayTerms = {
  pathways: (all: readonly (keyof ReturnType<typeof terms>["pathways"])[]) =>
    all.map((one) => terms().pathways[one]),
  languages: (all: readonly (keyof ReturnType<typeof terms>["languages"])[]) =>
    all.map((one) => terms().languages[one]),
  times: (all: readonly (keyof ReturnType<typeof terms>["times"])[]) => all.map((one) => terms().times[one]),
  kinds: (all: readonly (keyof ReturnType<typeof terms>["kinds"])[]) => all.map((one) => terms().kinds[one]),
};
