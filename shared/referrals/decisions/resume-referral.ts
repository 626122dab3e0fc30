import * as z from "zod";
import { instantSchema } from "#shared/kernel/instant.ts";
import { readText } from "#shared/kernel/text.ts";
import { hasStatus } from "#shared/records/referral/referral.ts";
import { referralConflict } from "#shared/records/referral/refusals.ts";
import { resume } from "#shared/records/referral/transitions/decide.ts";
import type { Scope } from "#shared/table/scope.ts";
import { actOn, type OnReferral } from "./act-on.ts";

/**
 * Records an answer that came another way (a call, an email); the clock runs on with the remaining time.
 * @throws not_found, forbidden, invalid `/note`, conflict (`not_paused`, `being_passed`)
 */
export async function resumeReferral(
  scope: Scope,
  input: OnReferral & { readonly note: string },
): Promise<{ decideBy: string }> {
  const asks = {
    verb: "resumeReferral",
    permission: "referral.prepare" as const,
    asked: { resume: input.note },
    answers: z.object({ decideBy: instantSchema }),
  };
  return actOn(scope, input, asks, (was) => {
    const note = readText(input.note, "/note", {
      most: 1000,
      lines: true,
      required: "referral.answer_required",
    });
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
