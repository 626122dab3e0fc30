import type { Wait } from "#shared/referral/records.ts";

type Answered = Pick<Wait, "house"> & { readonly answered: NonNullable<Wait["answered"]> };

export interface DecisionFigures {
  readonly answered: number;
  readonly inTime: number;
  /** Whole minutes from receiving to answering, without pauses; null where nothing was answered. */
  readonly averageMinutes: number | null;
  readonly medianMinutes: number | null;
}

/** How answers came: how many, how many in time, how long they took. Beside an average always stands of how many. */
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

/** The same for each house that answered any (null: those answered by admissions, with no house). */
export function figuresByHouse(answers: readonly Answered[]): Map<Wait["house"], DecisionFigures> {
  const byHouse = new Map<Wait["house"], Answered[]>();
  for (const one of answers) {
    const those = byHouse.get(one.house);
    if (those) those.push(one);
    else byHouse.set(one.house, [one]);
  }
  return new Map([...byHouse].map(([house, those]) => [house, figuresOf(those)]));
}
