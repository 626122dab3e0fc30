import { month as monthName } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import type { Period } from "#shared/testing/coverage/read-coverage.ts";

const copy = () => words().testing.coverage;

const sayQuarter = (quarter: string): string => {
  const [year = "", nth] = quarter.split("-Q");
  return copy().quarter({ year, nth: Number(nth) });
};

/** The quarters of a year, and the months of the one that is shown. */
export function PeriodNav({
  period: { chosen, quarter, quarters, begun, later },
  months = true,
}: {
  period: Period;
  months?: boolean;
}) {
  const earlier = Number(quarter.slice(0, 4)) - 1;
  const chip = (to: string, text: string, here: boolean) => (
    <a class="chip" href={`?period=${to}`} aria-current={here ? "page" : undefined}>
      {text}
    </a>
  );
  return (
    <nav class="stack pb-3" aria-label={copy().period}>
      <div class="chips">
        {later ? chip(later, later.slice(0, 4), false) : null}
        {quarters.toReversed().map((one) => chip(one, sayQuarter(one), one === quarter))}
        {chip(`${earlier}-Q4`, String(earlier), false)}
      </div>
      {months ? (
        <div class="chips">
          {chip(quarter, copy().wholeQuarter, chosen === quarter)}
          {begun.map((one) => chip(one, monthName(one), one === chosen))}
        </div>
      ) : null}
    </nav>
  );
}
