import { longDay } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import type { PolicyPage } from "#shared/testing/policy/read-policy.ts";
import { Facts, Section } from "../../ui/kit.tsx";

const copy = () => words().testing.policy;
const percent = (share: number): number => Math.round(share * 1000) / 10;

/** The code for the hallway, and what came of the odds. */
export function RandomSelections({
  found: { latest, random },
  network,
  house,
}: {
  found: PolicyPage;
  network: string;
  house: string;
}) {
  if (!latest) return null;
  const { date, code, lines } = latest;
  return (
    <Section title={copy().random}>
      <Facts
        rows={[
          [copy().latest, longDay(date)],
          [copy().code, <code class="cell">{code}</code>],
          [copy().people, String(lines)],
          ...(random
            ? [
                [
                  copy().coverage,
                  copy().selectedOf({
                    ...{ days: random.days, selected: random.selected, pool: random.pool },
                    expected: Math.round(random.expected * 10) / 10,
                  }),
                ] as const,
                [
                  copy().interval,
                  copy().between({
                    share: percent(random.selected / random.pool),
                    low: percent(random.interval.low),
                    high: percent(random.interval.high),
                    promised: percent(random.expected / random.pool),
                  }),
                ] as const,
              ]
            : []),
        ]}
      />
      <p class="pt-2">
        <a class="under" href={`/fair/${network}/${house}`}>
          {copy().public}
        </a>
      </p>
    </Section>
  );
}
