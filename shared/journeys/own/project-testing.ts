import { changed } from "#shared/engine/changes/following.ts";
import { projection, unread } from "#shared/engine/projections/projection.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { journey } from "#shared/records/journey/journey.ts";
import { inEpoch } from "#shared/records/journey/save.ts";
import { testingPolicy } from "#shared/records/testing-policy/policy.ts";
import { policyNow } from "#shared/records/testing-policy/policy-now.ts";
import { selfTesting, selfTestingOf } from "#shared/records/testing-policy/self-testing.ts";
import type { Scope } from "#shared/table/scope.ts";
import { everyJourney } from "../every-journey.ts";
import { aMove, livingIn } from "./living-in.ts";
import { journeyNow, type Source } from "./on-journey.ts";

type At = Source<{ readonly house: Id<"house"> }>;

const residentsOf = async (scope: Scope, source: At) =>
  "journey" in source
    ? [await journeyNow(scope, source.journey)].flatMap((one) => one ?? [])
    : livingIn(scope, source.house);

/** The testing policy of the house where a resident lives. Each edition has two versions: saved, and taken up. */
export const selfTestingFollows = projection({
  from: [changed(testingPolicy, ({ house }): At => ({ house })), changed(journey, (at): At => at)],
  to: [selfTesting],
  sources: async (scope) => (await everyJourney(scope)).map((id): At => ({ journey: id })),
  of: async (scope, source) => {
    const residents = await residentsOf(scope, source);
    const house = residents[0]?.value.house;
    const found = house ? await policyNow(scope, scope.homes.house(house)) : undefined;
    const within = found ? found.edition * 2 + (found.takenUp ? 1 : 0) : 0;
    return residents.map(({ value, version }) =>
      unread(selfTesting, selfTestingOf(value.id, found), version * aMove + within, [
        inEpoch(scope.homes, value),
      ]),
    );
  },
});
