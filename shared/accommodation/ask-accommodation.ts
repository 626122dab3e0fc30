import { notFound } from "#shared/errors.ts";
import { type Id, newId } from "#shared/ids.ts";
import { stay, stayKey } from "#shared/stay/stay.ts";
import { commit } from "#shared/table/commit.ts";
import { create } from "#shared/table/transact.ts";
import { houseHome, need, type Scope } from "#shared/tenancy/scope.ts";
import { words } from "#shared/words.ts";
import { accommodation, accommodationsIn } from "./accommodation.ts";

/** The longest that is asked for or answered. */
export const longest = 2000;

export const memberOf = ({ actor }: Scope): { member: string; name: string } => {
  if (actor.kind !== "member") throw new Error("Accommodations are taken down by somebody");
  return { member: actor.id, name: actor.name };
};

/**
 * Takes down what a person asks for, in their words. It needs no form and no reason of theirs, and counts from
 * now on; after a stay has ended it can still be written down. @throws not_found, forbidden, invalid `/asked`
 */
export async function askAccommodation(
  scope: Scope,
  input: { house: Id<"house">; stay: Id<"stay">; asked: string; command: string },
): Promise<{ accommodation: Id<"accommodation"> }> {
  const home = houseHome(scope, input.house);
  need(scope, "accommodation.manage");
  const { command, house, stay: stayId } = input;
  const { answer } = await commit(
    scope,
    { home, command, asked: { ask: stayId, words: input.asked } },
    async () => {
      if (!(await scope.table.get(stay, stayKey(scope.homes, house, stayId)))) throw notFound();
      const rule = {
        most: longest,
        lines: true,
        required: "What does the person ask for? In their own words.",
      };
      const asked = words(input.asked, "/asked", rule);
      const now = scope.now();
      const id = newId("accommodation", now.epochMilliseconds);
      const apart = accommodationsIn(scope.homes, input);
      const takenDownBy = memberOf(scope);
      const askedAt = now.toString();
      const value = { id, house, stay: stayId, asked, askedAt, takenDownBy, decisions: [], reviewOn: null };
      return {
        answer: { accommodation: id },
        events: [
          {
            type: "accommodation.asked",
            in: apart,
            feed: apart, // not the house's: that something was asked for is private too
            subject: { stay: stayId, accommodation: id },
          },
        ],
        changes: [create(accommodation, value)],
      };
    },
  );
  return answer;
}
