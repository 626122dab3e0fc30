import { month as monthName } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import type { CoverageMonth } from "#shared/records/test/coverage.ts";
import { randomTestsOf } from "#shared/testing/coverage/random-tests.ts";
import { TrendLine } from "../../../ui/trend-line.tsx";

const copy = () => words().testing.coverage;

/** Tests collected by month, as a part of the promise. */
export function Year({ year }: { readonly year: readonly CoverageMonth[] }) {
  const months = year.flatMap((one) => {
    const random = randomTestsOf([one]);
    return random ? [{ month: one.month, part: random.collectedShare.count / random.promised }] : [];
  });
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last || months.length < 2) return null;
  return (
    <div class="panel pad chart stack mt-3 max-w-xl">
      <b>{copy().chart}</b>
      <TrendLine
        id="coverage"
        title={copy().chart}
        description={copy().chartOf({
          ...{ from: monthName(first.month), first: Math.round(first.part * 100) },
          ...{ to: monthName(last.month), last: Math.round(last.part * 100) },
        })}
        points={months.map(({ part }) => ({ at: Math.min(1, part / 2) }))}
        grid={[0, 0.5, 1]}
      />
      <details>
        <summary>{copy().chartTable}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{copy().period}</th>
              <th scope="col" class="num">
                {copy().ofPromise}
              </th>
            </tr>
          </thead>
          <tbody>
            {months.map(({ month, part }) => (
              <tr>
                <th scope="row">{monthName(month)}</th>
                <td class="num">{copy().percent({ n: Math.round(part * 100) })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </div>
  );
}
