import { defineForm, lines, type Sent } from "#shared/kernel/form.ts";
import { involuntaryCase } from "#shared/records/departure/departure.ts";
import { departureConflict } from "#shared/records/departure/refusals.ts";
import type { Scope } from "#shared/table/scope.ts";
import { replace } from "#shared/table/transact.ts";
import { openingReview } from "../review/open-review.ts";
import { actOnDeparture, leavingNeeds, notifyCase, type OfStay, onStay } from "./act.ts";

export const reviewForm = defineForm("review", leavingNeeds, {
  words: lines({ most: 1500, required: "departure.review_words_required" }),
});

/**
 * The resident requests a fair review; until its decision no one can make them leave. `identity` is the person behind the
 * membership that writes it down. @throws conflict (`not_decided`, `review_asked`)
 */
export async function askReview(
  scope: Scope,
  input: OfStay & Sent<typeof reviewForm> & { readonly identity: string },
): Promise<void> {
  await actOnDeparture(scope, reviewForm, input, async ({ stay, case: found, done, today }, { words }) => {
    if (!found) throw departureConflict("not_decided");
    const { id, decision, review: before } = found.value;
    if (before?.record || before?.outcome) throw departureConflict("review_asked");
    const { at, by, identity } = decision;
    const opening = await openingReview(scope, {
      today,
      ...{ house: input.house, stay: input.stay, journey: stay.value.journey },
      ...{ ground: "involuntary", test: null, case: id, strengths: "" },
      opened: { ...done, identity: input.identity },
      parties: [{ at, by, identity }],
      happened: decision.ground,
      rule: decision.rule,
      statement: { at: done.at, how: "handed", strengths: "", words, support: "", read: null },
    });
    const review = { ...done, words, record: opening.id, outcome: null };
    const { notice } = stay.value;
    return {
      type: "departure.review_asked",
      events: [opening.event],
      changes: [
        replace(involuntaryCase, found, { ...found.value, review }),
        notifyCase(scope, "review_asked", found.value),
        ...onStay(stay, { notice: notice && { ...notice, reviewUntil: null } }, done.at),
        ...opening.changes,
      ],
    };
  });
}
