import * as z from "zod";
import { instantSchema } from "#shared/kernel/instant.ts";
import { readText } from "#shared/kernel/text.ts";
import { hasStatus } from "#shared/records/referral/referral.ts";
import { referralConflict } from "#shared/records/referral/refusals.ts";
import { askSender } from "#shared/records/referral/transitions/decide.ts";
import { doneNow, type Scope } from "#shared/table/scope.ts";
import { actOn, type OnReferral } from "./act-on.ts";

/**
 * Asks the sender a question; the clock is stopped until it is answered. At most 1,000 characters. @throws
 * not_found, forbidden, invalid `/question`, conflict (`not_waiting`, `being_passed`)
 */
export async function requestInformation(
  scope: Scope,
  input: OnReferral & { readonly question: string },
): Promise<{ since: string }> {
  const asked = { requestInformation: input.question };
  const asks = {
    verb: "requestInformation",
    permission: "referral.prepare" as const,
    asked,
    answers: z.object({ since: instantSchema }),
  };
  return actOn(scope, input, asks, (was) => {
    const question = readText(input.question, "/question", {
      most: 1000,
      lines: true,
      required: "referral.question_required",
    });
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
