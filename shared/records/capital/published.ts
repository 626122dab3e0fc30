import type { Measure, Wording } from "./measure.ts";

/**
 * The Brief Assessment of Recovery Capital: ten items from 1 to 6, added up, none of them reversed (PhenX 590502). Its
 * text is not ours to ship. A line of 47 goes with a year in remission, so it is not drawn for anyone earlier.
 */
const barc = { items: 10, from: 1, to: 6, by: "sum" } as const;

const isBarc = ({ title }: Pick<Wording, "title">): boolean => /\bBARC[\s-]?10\b/iu.test(title);

/** Whether a questionnaire that names itself BARC-10 is scored otherwise than published. */
export function departs({ words, items, from, to, by }: Measure): boolean {
  if (!words || !isBarc(words.en)) return false;
  const same = items.length === barc.items && from === barc.from && to === barc.to && by === barc.by;
  return !same || items.some(({ reverse }) => reverse);
}

/** Its Spanish is a translation that no study has validated. */
export const isUnvalidated = ({ words }: Pick<Measure, "words">): boolean =>
  words !== null && words.es !== null && isBarc(words.en);
