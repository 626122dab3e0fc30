import type { DecisionTiming } from "#shared/records/referral/records.ts";

/** One decision: the house, and its kind. */
export type Answered = Pick<DecisionTiming, "house"> & {
  readonly answered: NonNullable<DecisionTiming["answered"]>;
};

export interface DecisionFigures {
  readonly answered: number;
  readonly inTime: number;
  /** Whole minutes from arrival to decision, without pauses; null if there are none. */
  readonly averageMinutes: number | null;
  readonly medianMinutes: number | null;
}

/**
 * Figures about decisions: how many, how many on time, average duration. An average is always given with its
 * count.
 */
export function figuresOf(answers: readonly Answered[]): DecisionFigures {
  const minutes = answers.map((one) => one.answered.minutes).sort((a, b) => a - b);
  const middle = Math.floor(minutes.length / 2);
  const upper = minutes[middle];
  const lower = minutes.length % 2 === 0 ? minutes[middle - 1] : upper;
  return {
    answered: answers.length,
    inTime: answers.filter((one) => one.answered.inTime).length,
    averageMinutes:
      minutes.length === 0 ? null : Math.round(minutes.reduce((sum, one) => sum + one, 0) / minutes.length),
    medianMinutes: upper === undefined || lower === undefined ? null : Math.round((lower + upper) / 2),
  };
}

/** The same for each group: a house (null: decided by admissions, without a house), a day. */
export function figuresBy<K>(
  answers: readonly Answered[],
  groupOf: (one: Answered) => K,
): Map<K, DecisionFigures> {
  const groups = new Map<K, Answered[]>();
  for (const one of answers) {
    const group = groupOf(one);
    const those = groups.get(group);
    if (those) those.push(one);
    else groups.set(group, [one]);
  }
  return new Map([...groups].map(([group, those]) => [group, figuresOf(those)]));
}
