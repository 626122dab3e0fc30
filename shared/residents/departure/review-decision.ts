import { choice, defineForm, lines, type Sent } from "#shared/kernel/form.ts";
import { decided, involuntaryCase } from "#shared/records/departure/departure.ts";
import { departureConflict } from "#shared/records/departure/refusals.ts";
import { opensAt, requireSecondPerson, type Standing } from "#shared/records/second-person/second-person.ts";
import type { Scope } from "#shared/table/scope.ts";
import { replace } from "#shared/table/transact.ts";
import { actOnDeparture, leavingNeeds, notifyCase, type OfStay, onStay } from "./act.ts";

export const reviewForm = defineForm("review", leavingNeeds, {
  words: lines({ most: 1500, required: "departure.review_words_required" }),
});
export const outcomeForm = defineForm("outcome", leavingNeeds, {
  result: choice(["upheld", "changed"], "departure.result_required"),
  words: lines({ most: 1500, required: "text.reason_required" }),
});

/**
 * The resident requests a review; until its outcome no one can make them leave. @throws conflict
 * (`not_decided`, `review_asked`)
 */
export async function askReview(scope: Scope, input: OfStay & Sent<typeof reviewForm>): Promise<void> {
  await actOnDeparture(scope, reviewForm, input, ({ stay, case: found, done }, { words }) => {
    if (!found) throw departureConflict("not_decided");
    if (found.value.review) throw departureConflict("review_asked");
    const review = { ...done, words, outcome: null };
    const { notice } = stay.value;
    return {
      type: "departure.review_asked",
      changes: [
        replace(involuntaryCase, found, { ...found.value, review }),
        notifyCase(scope, "review_asked", found.value),
        ...onStay(
          stay,
          { notice: notice && { ...notice, reviewUntil: null }, reviewAsked: done.at },
          done.at,
        ),
      ],
    };
  });
}

/**
 * The review outcome. Upheld: the notice continues. Changed: the decision ends, and another needs a new case.
 * No one reviews their own decision: not the member, nor the same person in another role , nor the second decision-maker, who is known by name. @throws invalid,
 * conflict (`no_review`, `review_answered`, `own_decision`)
 */
export async function answerReview(
  scope: Scope,
  input: OfStay & { person: Standing } & Sent<typeof outcomeForm>,
): Promise<void> {
  await actOnDeparture(scope, outcomeForm, input, ({ stay, case: found, done }, { result, words }) => {
    if (!found?.value.review) throw departureConflict("no_review");
    if (found.value.review.outcome) throw departureConflict("review_answered");
    const outcome = { ...done, identity: input.person.identity, result, words };
    if (decided(found.value.decision, outcome)) throw departureConflict("own_decision");
    const { at } = found.value.review;
    const opens = opensAt(at);
    requireSecondPerson(
      { ...found.value.decision, at, opens },
      { ...input.person, by: done.by },
      scope.now(),
    );
    const review = { ...found.value.review, outcome };
    const ended = result === "changed" ? ({ ...done, why: "changed", reason: words } as const) : null;
    return {
      type: "departure.review_answered",
      data: { result },
      departure: ended ? { case: null, kind: null } : {},
      changes: [
        replace(involuntaryCase, found, { ...found.value, review, ended }),
        ...onStay(stay, { reviewAsked: null, ...(ended ? { notice: null } : {}) }, done.at),
      ],
    };
  });
}
