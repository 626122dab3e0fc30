import * as z from "zod";
import { defineForm, type Sent, text } from "#shared/kernel/form.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { longestCondition } from "#shared/records/referral/conditions.ts";
import { hasStatus } from "#shared/records/referral/referral.ts";
import { referralConflict } from "#shared/records/referral/refusals.ts";
import { meet } from "#shared/records/referral/transitions/decide.ts";
import { commitConflict } from "#shared/table/refusals.ts";
import { doneNow, type Scope } from "#shared/table/scope.ts";
import { actOn, type OnReferral } from "./act-on.ts";

export const conditionForm = defineForm("condition", "referral.decide", {
  condition: text({ most: longestCondition }),
});

/**
 * Marks a condition of an acceptance as met, by its text; the last one makes it accepted. @throws not_found,
 * forbidden, conflict (`not_conditional`, `changed` if it is not in the list, `already_so`)
 */
export async function meetCondition(
  scope: Scope,
  input: OnReferral & { readonly house: Id<"house"> } & Sent<typeof conditionForm>,
): Promise<{ accepted: boolean }> {
  const asks = {
    verb: "meetCondition",
    form: conditionForm,
    answers: z.object({ accepted: z.boolean() }),
  };
  return actOn(scope, input, asks, (was, { condition }) => {
    if (!hasStatus(was, "accepted_with_conditions")) throw referralConflict("not_conditional");
    const one = was.state.conditions.find(({ text }) => text === condition);
    if (!one) throw commitConflict("changed");
    if (one.met) throw referralConflict("already_so");
    const next = meet(was, one.text, doneNow(scope));
    const accepted = next.state.status === "accepted";
    return {
      answer: { accepted },
      type: accepted ? "referral.conditions_met" : "referral.condition_met",
      said: { condition: one.text },
      next,
    };
  });
}
