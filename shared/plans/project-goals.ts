import { changed } from "#shared/engine/changes/following.ts";
import { projection, unread, written } from "#shared/engine/projections/projection.ts";
import { everyJourney } from "#shared/journeys/index.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { clinicalGoal } from "#shared/records/clinical/shared.ts";
import { type Journey, journey, journeyKey } from "#shared/records/journey/journey.ts";
import { inEpoch } from "#shared/records/journey/save.ts";
import {
  goalStanding,
  type SharedGoal,
  sharedGoal,
  sharedGoalKey,
  stayGoal,
} from "#shared/records/shared-goal/shared-goal.ts";
import type { Stored } from "#shared/table/entity.ts";
import { queryAll } from "#shared/table/query-all.ts";
import type { Scope } from "#shared/table/scope.ts";

type At = Pick<SharedGoal, "journey" | "stay" | "goal"> | { readonly journey: Id<"journey"> };

async function cardsOf(scope: Scope, at: At): Promise<Stored<SharedGoal>[]> {
  const { homes, table } = scope;
  if (!("goal" in at)) return queryAll(scope, { in: homes.exchange(at.journey), prefix: "G#" }, sharedGoal);
  const one = await table.get(sharedGoal, sharedGoalKey(homes, at));
  return one ? [one] : [];
}

/** A house sees a goal while the resident lives there. */
const isSeen = ({ stays }: Journey, { stay, facts }: SharedGoal): boolean =>
  facts !== null && stays.some((one) => one.stay === stay && one.until === null);

/** Goals a resident shares with a house, and then whether it sees them. */
export const sharedGoalFollows = projection({
  from: [changed(sharedGoal, (at): At => at), changed(journey, (at): At => at)],
  to: [stayGoal, clinicalGoal, goalStanding],
  sources: async (scope) => (await everyJourney(scope)).map((id): At => ({ journey: id })),
  of: async (scope, at) => {
    const on = await scope.table.get(journey, journeyKey(scope.homes, at.journey));
    if (!on) return [];
    return (await cardsOf(scope, at)).flatMap(({ value, version }) => {
      const { facts, ...one } = value;
      const { goal, house, stay } = one;
      const seen = isSeen(on.value, value);
      const newest = version + on.version;
      return [
        written(stayGoal, { goal, house, stay, facts: seen ? facts : null }, newest),
        unread(clinicalGoal, { journey: at.journey, goal, stay, facts: seen ? facts : null }, newest, [
          inEpoch(scope.homes, on.value),
        ]),
        unread(goalStanding, { ...one, seen }, newest, [inEpoch(scope.homes, on.value)]),
      ];
    });
  },
});
