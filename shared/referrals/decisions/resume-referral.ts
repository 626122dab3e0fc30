import { readText } from "#shared/kernel/text.ts";
import { resumeClock } from "#shared/records/referral/clock.ts";
import { referralConflict } from "#shared/records/referral/refusals.ts";
import type { Scope } from "#shared/table/scope.ts";
import { actOn, type OnReferral } from "./act-on.ts";

/**
 * The answer came another way (a call, a message): it is written down, and the clock runs on with what was left.
 * @throws not_found, forbidden, invalid `/note`, conflict (`not_paused`, `being_passed`)
 */
export async function resumeReferral(
  scope: Scope,
  input: OnReferral & { readonly note: string },
): Promise<{ decideBy: string }> {
  return actOn(scope, input, { permission: "referral.prepare", asked: { resume: input.note } }, (was) => {
    const note = readText(input.note, "/note", {
      most: 1000,
      lines: true,
      required: "referral.answer_required",
    });
    if (was.value.status !== "information_requested") throw referralConflict("not_paused");
    const clock = resumeClock(was.value, scope.now());
    return {
      answer: { decideBy: clock.decideBy },
      type: "referral.resumed",
      said: { note },
      change: { status: "received", ...clock },
    };
  });
}
