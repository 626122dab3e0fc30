import { nouns } from "./capabilities.ts";

/** Every conflict code a verb can refuse with. */
export type ConflictCode = (typeof nouns)[number]["refusals"][number]["codes"][number];

const codes = new Set<string>(
  nouns.flatMap((one) => one.refusals.flatMap((some): readonly string[] => some.codes)),
);
export const isConflictCode = (code: string): code is ConflictCode => codes.has(code);
