import { choice, defineForm, lines, type Sent } from "#shared/kernel/form.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { reviewConflict } from "#shared/records/review/refusals.ts";
import { appealResults } from "#shared/records/review/review.ts";
import { doneNow, type Scope } from "#shared/table/scope.ts";
import { type ActOnReview, actOnReview } from "./act.ts";

export const appealAnswerForm = defineForm("appealAnswer", "review.manage", {
  result: choice(appealResults, "review.result_required"),
  words: lines({ most: 4000, required: "text.reason_required" }),
});

/**
 * Records what the body that oversees answered to an appeal. @throws not_found, forbidden, invalid, conflict `no_appeal`,
 * `appeal_answered`
 */
export const answerAppeal = (
  scope: Scope,
  input: ActOnReview & Sent<typeof appealAnswerForm>,
): Promise<void> =>
  actOnReview(scope, "answerAppeal", appealAnswerForm, input, ({ appeal }, said) => {
    if (!appeal) throw reviewConflict("no_appeal");
    if (appeal.answer) throw reviewConflict("appeal_answered");
    return {
      value: { appeal: { ...appeal, answer: { ...doneNow(scope), ...said } }, closed: stamp(scope.now()) },
      event: { type: "review.appeal_answered", data: { result: said.result } },
    };
  });
