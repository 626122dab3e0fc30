import { exactInterval, type Interval } from "#shared/records/selection/interval.ts";
import type { CoverageMonth, RandomDays } from "#shared/records/test/coverage.ts";

/** How a share compares with the odds that were promised: only what chance alone hardly does is more or fewer. */
type Compared = "as_chance" | "fewer" | "more";

interface Share {
  readonly count: number;
  readonly interval: Interval;
  readonly compared: Compared;
}

/** Random tests against what was promised; the odds of several days are averaged. */
export interface RandomTests extends RandomDays {
  readonly selectedShare: Share;
  readonly collectedShare: Share;
}

/** Random tests of some months, of one house or several; undefined: nobody was in a pool. */
export function randomTestsOf(
  months: readonly Pick<CoverageMonth, "random" | "grounds">[],
): RandomTests | undefined {
  const sum = (of: (month: (typeof months)[number]) => number) =>
    months.reduce((all, month) => all + of(month), 0);
  const pool = sum(({ random }) => random.pool);
  if (pool === 0) return undefined;
  const selected = sum(({ random }) => random.selected);
  const promised = sum(({ random }) => random.promised);
  const share = (count: number): Share => {
    // A test counts on its own date, which can be a day that is not drawn to its end.
    const interval = exactInterval(Math.min(count, pool), pool);
    return { count, interval, compared: comparedWith(promised / pool, interval) };
  };
  return {
    ...{ pool, selected, promised },
    days: sum(({ random }) => random.days),
    void: sum(({ random }) => random.void),
    selectedShare: share(selected),
    collectedShare: share(sum(({ grounds }) => grounds.random.collected)),
  };
}

function comparedWith(promised: number, { low, high }: Interval): Compared {
  if (high < promised) return "fewer";
  return low > promised ? "more" : "as_chance";
}
