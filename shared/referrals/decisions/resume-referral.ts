import * as z from "zod";
import { defineForm, lines, type Sent } from "#shared/kernel/form.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { hasStatus } from "#shared/records/referral/referral.ts";
import { referralConflict } from "#shared/records/referral/refusals.ts";
import { resume } from "#shared/records/referral/transitions/decide.ts";
import type { Scope } from "#shared/table/scope.ts";
import { actOn, type OnReferral } from "./act-on.ts";

export const answerForm = defineForm("answer", "referral.prepare", {
  note: lines({ most: 1000, required: "referral.answer_required" }),
});

/**
 * Records an answer that came another way (a call, an email); the clock runs on with the remaining time.
 * @throws not_found, forbidden, invalid `/note`, conflict (`not_paused`, `being_passed`)
 */
export async function resumeReferral(
  scope: Scope,
  input: OnReferral & Sent<typeof answerForm>,
): Promise<{ decideBy: string }> {
  const asks = {
    verb: "resumeReferral",
    form: answerForm,
    answers: z.object({ decideBy: instantSchema }),
  };
  return actOn(scope, input, asks, (was, { note }) => {
    if (!hasStatus(was, "information_requested")) throw referralConflict("not_paused");
    const next = resume(was, scope.now());
    return {
      answer: { decideBy: next.clock.decideBy },
      type: "referral.resumed",
      said: { note },
      next,
    };
  });
}
