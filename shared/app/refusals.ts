import { nouns } from "./capabilities.ts";

/** Every code with which a verb says no because of how things stand. */
export type ConflictCode = (typeof nouns)[number]["refusals"][number]["codes"][number];

const codes = new Set<string>(
  nouns.flatMap((one) => one.refusals.flatMap((some): readonly string[] => some.codes)),
);
export const isConflictCode = (code: string): code is ConflictCode => codes.has(code);
