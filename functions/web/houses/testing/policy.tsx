import { and, localTimeOfDay, longDay } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { predictabilityOf } from "#shared/records/selection/predictability.ts";
import type { OwnPolicy } from "#shared/records/testing-policy/self-testing.ts";
import { rulesOf } from "#shared/testing/selection/new-period.ts";
import { Facts } from "../../ui/kit.tsx";

const copy = () => words().testing.policy;

/** What a policy says, in words. */
export function PolicyFacts({ policy }: { policy: OwnPolicy }) {
  const { grounds, specimens, panel, minutes, payer, confirmationPayer, random, takenUp } = policy;
  return (
    <Facts
      rows={[
        [copy().grounds, and(grounds.map((one) => copy().groundNames[one]))],
        [copy().random, random ? copy().odds({ oneIn: random.oneIn }) : copy().noRandom],
        ...(random ? factsOf(random) : []),
        ...(takenUp?.first ? [[copy().follows, longDay(takenUp.first)] as const] : []),
        [copy().panel, panel.map((one) => copy().lines[one]).join(", ")],
        [copy().specimens, and(specimens.map((one) => copy().specimenNames[one]))],
        [copy().minutes, copy().minutesOf({ n: minutes })],
        ...(["accommodations", "honesty", "nonNegative", "refused", "missed"] as const).map(
          (one) => [copy()[one], policy[one]] as const,
        ),
        [copy().payer, copy().payers[payer]],
        [copy().confirmationPayer, copy().payers[confirmationPayer]],
      ]}
    />
  );
}

function factsOf(random: NonNullable<OwnPolicy["random"]>) {
  const { time, limit, number, after } = random;
  const { safeInARow, safeShare, perDay } = predictabilityOf(rulesOf(random));
  const said = {
    none: copy().limits.none,
    gap: copy().gap({ n: number ?? 0 }),
    cap: copy().cap({ n: number ?? 0 }),
  };
  return [
    [copy().time, localTimeOfDay(time)],
    [copy().pool, copy().afterDays({ n: after })],
    [copy().limit, said[limit]],
    [copy().average, copy().perMonth({ n: Math.round(perDay * 300) / 10 })],
    [
      copy().cost,
      safeInARow > 0
        ? copy().safe({ days: safeInARow, percent: Math.round(safeShare * 100) })
        : copy().noneSafe,
    ],
  ] as const;
}
