import * as z from "zod";
import { instantSchema } from "#shared/kernel/instant.ts";
import { readText } from "#shared/kernel/text.ts";
import { isOpen } from "#shared/records/referral/referral.ts";
import { referralConflict } from "#shared/records/referral/refusals.ts";
import { holdScreen } from "#shared/records/referral/transitions/prepare.ts";
import { doneNow, type Scope } from "#shared/table/scope.ts";
import { actOn, type OnReferral } from "./act-on.ts";

/**
 * Records a phone screen, planned or not: a note, never a score. @throws not_found, forbidden, invalid
 * `/note`, conflict (`not_waiting`, `being_passed`)
 */
export async function recordScreen(
  scope: Scope,
  input: OnReferral & { readonly note: string },
): Promise<{ at: string }> {
  const asks = {
    verb: "recordScreen",
    permission: "referral.prepare" as const,
    asked: { holdScreen: input.note },
    answers: z.object({ at: instantSchema }),
  };
  return actOn(scope, input, asks, (was) => {
    const note = readText(input.note, "/note", {
      most: 1000,
      lines: true,
      required: "referral.call_notes_required",
    });
    if (!isOpen(was) || was.state.status === "no_show") throw referralConflict("not_waiting");
    const held = doneNow(scope);
    return {
      answer: { at: held.at },
      type: "referral.screen_held",
      said: { note },
      next: holdScreen(was, held, note),
    };
  });
}
