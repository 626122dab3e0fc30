import { choice, defineForm, lines, type Sent } from "#shared/kernel/form.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { reviewConflict } from "#shared/records/review/refusals.ts";
import { appealResults } from "#shared/records/review/review.ts";
import { isSamePerson } from "#shared/table/acted-by.ts";
import { doneNow, type Scope } from "#shared/table/scope.ts";
import { type ActOnReview, actOnReview } from "./act.ts";

export const appealAnswerForm = defineForm("appealAnswer", "review.manage", {
  result: choice(appealResults, "review.result_required"),
  words: lines({ most: 4000, required: "text.reason_required" }),
});

/**
 * Records what the body that oversees answered to an appeal: anyone who may, but whoever decided the review, in whatever
 * role. @throws not_found, forbidden, invalid, conflict `no_appeal`, `appeal_answered`, `appeal_decider`
 */
export const answerAppeal = (
  scope: Scope,
  { identity, ...input }: ActOnReview & Sent<typeof appealAnswerForm> & { readonly identity: string },
): Promise<void> =>
  actOnReview(scope, "answerAppeal", appealAnswerForm, input, ({ appeal, decision }, said) => {
    if (!appeal) throw reviewConflict("no_appeal");
    if (appeal.answer) throw reviewConflict("appeal_answered");
    if (decision && isSamePerson(decision, { ...doneNow(scope), identity }))
      throw reviewConflict("appeal_decider");
    return {
      value: { appeal: { ...appeal, answer: { ...doneNow(scope), ...said } }, closed: stamp(scope.now()) },
      event: { type: "review.appeal_answered", data: { result: said.result } },
    };
  });
