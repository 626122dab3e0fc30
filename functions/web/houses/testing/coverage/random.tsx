import { month as monthName } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import type { CoverageMonth } from "#shared/records/test/coverage.ts";
import { type RandomTests, randomTestsOf } from "#shared/testing/coverage/random-tests.ts";
import { Bare, Empty, Facts, Section } from "../../../ui/kit.tsx";
import { TrendLine } from "../../../ui/trend-line.tsx";

const copy = () => words().testing.coverage;
const percent = (share: number): number => Math.round(share * 1000) / 10;

/** How random tests compare with the odds, in words. */
export const Compared = ({ compared }: Pick<RandomTests["selectedShare"], "compared">) => (
  <Bare
    icon={compared === "as_chance" ? "check" : "triangle-alert"}
    tone={compared === "as_chance" ? "plain" : "late"}
  >
    {copy().compared[compared]}
  </Bare>
);

function Share({ of: { pool }, share }: { of: RandomTests; share: RandomTests["selectedShare"] }) {
  const { low, high } = share.interval;
  return (
    <>
      <div>
        {copy().shareOf({
          ...{ n: share.count, percent: percent(share.count / pool) },
          ...{ low: percent(low), high: percent(high) },
        })}
      </div>
      <Compared compared={share.compared} />
    </>
  );
}

/** Random tests of a period against the odds that were promised, and how the year went. */
export function RandomAgainstOdds(props: {
  readonly months: readonly CoverageMonth[];
  readonly year: readonly CoverageMonth[];
}) {
  const random = randomTestsOf(props.months);
  return (
    <Section title={copy().random}>
      {random ? (
        <>
          <Facts
            rows={[
              [copy().days, copy().daysOf(random)],
              [copy().chances, copy().chancesOf(random)],
              [
                copy().promised,
                copy().promisedOf({
                  percent: percent(random.promised / random.pool),
                  n: Math.round(random.promised * 10) / 10,
                }),
              ],
              [copy().selected, <Share of={random} share={random.selectedShare} />],
              [copy().collected, <Share of={random} share={random.collectedShare} />],
            ]}
          />
          <p class="second pt-2">{copy().byChance}</p>
        </>
      ) : (
        <Empty>{copy().noRandom}</Empty>
      )}
      <Year year={props.year} />
    </Section>
  );
}

/** Tests collected by month, as a part of the promise. */
function Year({ year }: { readonly year: readonly CoverageMonth[] }) {
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
