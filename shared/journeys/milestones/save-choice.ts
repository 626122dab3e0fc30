import { inJourney, journeyIn } from "#shared/records/journey/in-journey.ts";
import type { Journey } from "#shared/records/journey/journey.ts";
import { milestoneEvents } from "#shared/records/milestone/events.ts";
import {
  countedFor,
  type MilestoneChoice,
  milestoneChoice,
  milestoneChoiceKey,
  nothingChosen,
  sharedMilestones,
  sharedMilestonesKey,
} from "#shared/records/milestone/milestone.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Change, create, replace } from "#shared/table/transact.ts";

type Chosen = Omit<MilestoneChoice, "journey">;

/** Writes what a resident chose, and what others see of it. */
export async function saveChoice(
  scope: Scope,
  act: { readonly verb: string; readonly command: string; readonly asked: object },
  choose: (was: Chosen) => Chosen,
): Promise<void> {
  const id = journeyIn(scope);
  const home = scope.homes.exchange(id);
  await commit(scope, { home, ...act, answers: noAnswer }, async () => {
    const { journey, still } = await inJourney(scope);
    const was = await scope.table.get(milestoneChoice, milestoneChoiceKey(scope.homes, id));
    const chosen = choose(was?.value ?? nothingChosen);
    const value = { ...chosen, journey: id };
    return {
      answer: null,
      events: [
        eventOf(milestoneEvents, {
          type: "milestone.chosen",
          in: home,
          feed: home,
          subject: { journey: id },
        }),
      ],
      changes: [
        still,
        was ? replace(milestoneChoice, was, value) : create(milestoneChoice, value),
        ...(await sharedIn(scope, journey, chosen)),
      ],
    };
  });
}

/** The card of the stay they are in. Days in house go on over a transfer that takes the journey along. */
async function sharedIn(
  { homes, table }: Scope,
  { id: journey, stays }: Journey,
  chosen: Chosen,
): Promise<readonly Change[]> {
  const [first, at] = [stays[0], stays.at(-1)];
  if (!first || !at) return [];
  const { house, stay } = at;
  const was = await table.get(sharedMilestones, sharedMilestonesKey(homes, journey));
  const to = (whom: "mentor" | "house") => countedFor(chosen, first.since, whom);
  const value = { journey, house, stay, toMentor: to("mentor"), toHouse: to("house") };
  return [was ? replace(sharedMilestones, was, value) : create(sharedMilestones, value)];
}
