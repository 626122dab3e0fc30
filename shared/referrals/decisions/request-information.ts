import * as z from "zod";
import { defineForm, lines, type Sent } from "#shared/kernel/form.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { hasStatus } from "#shared/records/referral/referral.ts";
import { referralConflict } from "#shared/records/referral/refusals.ts";
import { askSender } from "#shared/records/referral/transitions/decide.ts";
import { doneNow, type Scope } from "#shared/table/scope.ts";
import { actOn, type OnReferral } from "./act-on.ts";

export const questionForm = defineForm("question", "referral.prepare", {
  question: lines({ most: 1000, required: "referral.question_required" }),
});

/**
 * Asks the sender a question; the clock is stopped until it is answered.
 * @throws not_found, forbidden, invalid `/question`, conflict (`not_waiting`, `being_passed`)
 */
export async function requestInformation(
  scope: Scope,
  input: OnReferral & Sent<typeof questionForm>,
): Promise<{ since: string }> {
  const asks = {
    verb: "requestInformation",
    form: questionForm,
    answers: z.object({ since: instantSchema }),
  };
  return actOn(scope, input, asks, (was, { question }) => {
    if (!hasStatus(was, "received")) throw referralConflict("not_waiting");
    const { at: since, by } = doneNow(scope);
    return {
      answer: { since },
      type: "referral.information_requested",
      said: { question },
      next: askSender(was, { since, by, question }),
    };
  });
}
