import { words } from "#functions/copy/words.ts";
import type { CoverageMonth } from "#shared/records/test/coverage.ts";
import { type RandomTests, randomTestsOf } from "#shared/testing/coverage/random-tests.ts";
import { Bare, Empty, Facts, Section } from "../../../ui/kit.tsx";
import type { Markup } from "../../../ui/layout.tsx";

const copy = () => words().testing.coverage;
const percent = (share: number): number => Math.round(share * 1000) / 10;

/** How random tests compare with the odds, in words. */
const Compared = ({ compared }: Pick<RandomTests["selectedShare"], "compared">) => (
  <Bare
    icon={compared === "as_chance" ? "check" : "triangle-alert"}
    tone={compared === "as_chance" ? "plain" : "late"}
  >
    {copy().compared[compared]}
  </Bare>
);

/** How many, with the interval’s numbers. */
export function Share({ of: { pool }, share }: { of: RandomTests; share: RandomTests["selectedShare"] }) {
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
  /** How the year went. */
  readonly children: Markup;
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
      {props.children}
    </Section>
  );
}
