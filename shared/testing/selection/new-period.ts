import { invalid } from "#shared/kernel/errors.ts";
import { type KeptKeys, periodDays, sealContext } from "#shared/records/draw/kept-keys.ts";
import { keyBack, newKey } from "#shared/records/selection/chain.ts";
import { threshold } from "#shared/records/selection/draw.ts";
import { hashOf } from "#shared/records/selection/hash.ts";
import type { Rules } from "#shared/records/selection/rules.ts";
import type { TestingPolicy } from "#shared/records/testing-policy/policy.ts";
import type { Scope } from "#shared/table/scope.ts";

/** The published rules of a policy's random selections. */
export const rulesOf = ({ oneIn, limit, number }: NonNullable<TestingPolicy["random"]>): Rules => ({
  v: 1,
  p: threshold({ chances: 1, of: oneIn }),
  ...(limit !== "none" && number !== null ? { [limit]: number } : {}),
});

/** The keys of a new period, sealed, in the scope of a house's draws. */
export async function newPeriod(
  draw: Scope,
  {
    policy: { house, edition, random },
    ...given
  }: {
    readonly policy: TestingPolicy;
    readonly first: string;
    readonly timeZone: string;
    /** Public key of the beacon. */
    readonly beacon: string;
  },
): Promise<KeptKeys> {
  if (!random) throw invalid("no_random_selection");
  const { first, timeZone, beacon } = given;
  const last = newKey();
  const rules = rulesOf(random);
  return {
    period: {
      v: 1,
      net: draw.network,
      house,
      first,
      days: periodDays,
      k0: keyBack(last, periodDays),
      beacon,
      rules: hashOf(rules),
    },
    rules,
    sealed: await draw.secrets.seal(sealContext(house, first), last),
    edition,
    time: random.time,
    timeZone,
    after: random.after,
  };
}
