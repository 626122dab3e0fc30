import { invalidField } from "#shared/kernel/errors.ts";
import { readText } from "#shared/kernel/text.ts";
import { involuntaryCase } from "#shared/records/departure/departure.ts";
import { departureConflict } from "#shared/records/departure/refusals.ts";
import type { Scope } from "#shared/table/scope.ts";
import { replace } from "#shared/table/transact.ts";
import { actOnDeparture, type OfStay } from "./act.ts";

/** The resident requests a fair review; no one can make them leave until it has an outcome. @throws conflict (`not_decided`, `review_asked`) */
export async function askReview(scope: Scope, input: OfStay & { words: string }): Promise<void> {
  const on = { ...input, verb: "askReview" };
  await actOnDeparture(scope, on, { review: input.words }, ({ case: found, done }) => {
    const said = readText(input.words, "/words", {
      most: 1500,
      lines: true,
      required: "departure.review_words_required",
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
 * The review outcome. Upheld: the notice continues. Changed: the decision ends and no one leaves because of it;
 * anything else takes a new decision. @throws invalid, conflict (`no_review`, `review_answered`)
 */
export async function answerReview(
  scope: Scope,
  input: OfStay & { result: string; words: string; apart: boolean },
): Promise<void> {
  const { result, apart } = input;
  await actOnDeparture(
    scope,
    { ...input, verb: "answerReview" },
    { outcome: result, words: input.words, apart },
    ({ case: found, done }) => {
      const said = readText(input.words, "/words", {
        most: 1500,
        lines: true,
        required: "text.reason_required",
      });
      if (result !== "upheld" && result !== "changed")
        throw invalidField("/result", "departure.result_required");
      if (!apart) throw invalidField("/apart", "departure.reviewer_decided");
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
