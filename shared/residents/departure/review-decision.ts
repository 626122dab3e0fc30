import { invalidField } from "#shared/kernel/errors.ts";
import { readText } from "#shared/kernel/text.ts";
import { involuntaryCase } from "#shared/records/departure/departure.ts";
import { departureConflict } from "#shared/records/departure/refusals.ts";
import type { Scope } from "#shared/table/scope.ts";
import { replace } from "#shared/table/transact.ts";
import { actOnDeparture, type OfStay } from "./act.ts";

/** The resident asks for a fair review; until it has an outcome nobody makes them leave. @throws conflict (`not_decided`, `review_asked`) */
export async function askReview(scope: Scope, input: OfStay & { words: string }): Promise<void> {
  await actOnDeparture(scope, input, { review: input.words }, ({ case: found, done }) => {
    const said = readText(input.words, "/words", {
      most: 1500,
      lines: true,
      required: "What do they ask for?",
    });
    if (!found) throw departureConflict("not_decided");
    if (found.value.review) throw departureConflict("review_asked");
    const review = { ...done, words: said, outcome: null };
    return {
      type: "departure.review_asked",
      changes: [replace(involuntaryCase, found, { ...found.value, review })],
    };
  });
}

/**
 * What the review came to. Upheld, the notice goes on; changed, the decision is no more and nobody leaves because of
 * it: whatever holds instead is a new decision. @throws invalid, conflict (`no_review`, `review_answered`)
 */
export async function answerReview(
  scope: Scope,
  input: OfStay & { result: string; words: string; apart: boolean },
): Promise<void> {
  const { result, apart } = input;
  await actOnDeparture(
    scope,
    input,
    { outcome: result, words: input.words, apart },
    ({ case: found, done }) => {
      const said = readText(input.words, "/words", { most: 1500, lines: true, required: "Why?" });
      if (result !== "upheld" && result !== "changed")
        throw invalidField("/result", "required", "Choose what the review came to.");
      if (!apart)
        throw invalidField("/apart", "required", "Somebody who did not decide it looks at it again.");
      if (!found?.value.review) throw departureConflict("no_review");
      if (found.value.review.outcome) throw departureConflict("review_answered");
      const review = { ...found.value.review, outcome: { ...done, result, words: said } as const };
      const ended = result === "changed" ? ({ ...done, why: "changed", reason: said } as const) : null;
      return {
        type: "departure.review_answered",
        data: { result },
        departure: ended ? { case: null, kind: null } : {},
        changes: [replace(involuntaryCase, found, { ...found.value, review, ended })],
      };
    },
  );
}
