import { words } from "#functions/copy/words.ts";
import type { SelfTest } from "#shared/records/test/self-test.ts";

const copy = () => words().testing.mine;

/** Why a resident was tested, and when. */
export const ownTestTitle = ({ ground }: SelfTest, when: string): string =>
  copy().row({ ground: words().testing.policy.groundNames[ground], when });

/** What came of it, or what is next. */
export function standingOf({ step, ended, result, expected, laboratory }: SelfTest): string {
  const { endings, results, laboratoryResults, steps, expected: isExpected } = words().testing.collection;
  if (ended) return endings[ended];
  if (laboratory) return laboratoryResults[laboratory];
  if (result) return expected ? `${results[result]}, ${isExpected}` : results[result];
  return steps[step];
}

/** Who observed, and that they said something beforehand. */
export const besideOwnTest = ({ outsidePolicy, observer, disclosed }: SelfTest): string =>
  [
    ...(outsidePolicy ? [copy().outsidePolicy] : []),
    ...(observer ? [copy().observer({ name: observer })] : []),
    ...(disclosed ? [copy().said] : []),
  ].join(" · ");
