import { conflict } from "#shared/errors.ts";
import type { Scope } from "#shared/tenancy/scope.ts";
import { words } from "#shared/words.ts";
import { actOn, type OnReferral } from "./act-on.ts";
import { running } from "./clock.ts";

/**
 * The answer came another way (a call, a message): it is written down, and the clock runs on with what was left.
 * @throws not_found, forbidden, invalid `/note`, conflict (`not_paused`, `being_passed`)
 */
export async function resumeReferral(
  scope: Scope,
  input: OnReferral & { readonly note: string },
): Promise<{ decideBy: string }> {
  return actOn(scope, input, { permission: "referral.prepare", asked: { resume: input.note } }, (was) => {
    const note = words(input.note, "/note", {
      most: 1000,
      lines: true,
      required: "Write down what the answer was.",
    });
    if (was.value.status !== "information_requested") throw conflict("not_paused");
    const clock = running(was.value, scope.now());
    return {
      answer: { decideBy: clock.decideBy },
      type: "referral.resumed",
      said: { note },
      change: { status: "received", ...clock },
    };
  });
}
