import * as z from "zod";
import { defineForm, lines, type Sent } from "#shared/kernel/form.ts";
import { type Id, idSchema, newId } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import {
  accommodation,
  accommodationsIn,
  type Place,
  placeOf,
} from "#shared/records/accommodation/accommodation.ts";
import { homeOfPlace, listed, readBelow, subjectOf } from "#shared/records/accommodation/below.ts";
import { accommodationEvents } from "#shared/records/accommodation/events.ts";
import { commit } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { actorOf, type Scope } from "#shared/table/scope.ts";
import { create } from "#shared/table/transact.ts";

/** The longest request or answer. */
export const longest = 2000;

export const requestForm = defineForm("ask", "accommodation.manage", {
  asked: lines({ most: longest, required: "accommodation.request_required" }),
});

/**
 * Records an accommodation request, in the words of the resident or applicant. No form or reason is required,
 * and it counts from now; after a stay has ended it can still be recorded. @throws not_found, forbidden,
 * invalid `/asked`, conflict (`being_passed`, `referral_over`, `too_many_requests`)
 */
export async function askAccommodation(
  scope: Scope,
  input: Place & Sent<typeof requestForm> & { command: string },
): Promise<{ accommodation: Id<"accommodation"> }> {
  const home = homeOfPlace(scope, input);
  const at = placeOf(input);
  const { command } = input;
  const { answer } = await commit(
    scope,
    {
      home,
      verb: "askAccommodation",
      command,
      asked: { ask: "stay" in at ? at.stay : at.referral, words: input.asked },
      answers: z.object({ accommodation: idSchema("accommodation") }),
    },
    async () => {
      const found = await readBelow(scope, at);
      const { asked } = requestForm.read(input);
      const now = scope.now();
      const id = newId("accommodation", now.epochMilliseconds);
      const apart = accommodationsIn(scope.homes, at);
      const taken = { takenDownBy: actorOf(scope), brought: false };
      const value = { id, at, asked, askedAt: stamp(now), ...taken, decisions: [], reviewOn: null };
      return {
        answer: { accommodation: id },
        events: [
          eventOf(accommodationEvents, {
            type: "accommodation.asked",
            in: apart,
            feed: apart, // in no shared feed: that a request exists is private
            subject: subjectOf(at, id),
          }),
        ],
        changes: [...listed(found, id), create(accommodation, value)],
      };
    },
  );
  return answer;
}
