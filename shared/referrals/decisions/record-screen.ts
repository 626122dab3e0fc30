import * as z from "zod";
import { defineForm, lines, type Sent } from "#shared/kernel/form.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { isOpen } from "#shared/records/referral/referral.ts";
import { referralConflict } from "#shared/records/referral/refusals.ts";
import { holdScreen } from "#shared/records/referral/transitions/prepare.ts";
import { doneNow, type Scope } from "#shared/table/scope.ts";
import { actOn, type OnReferral } from "./act-on.ts";

export const screenNoteForm = defineForm("call-note", "referral.prepare", {
  note: lines({ most: 1000, required: "referral.call_notes_required" }),
});

/**
 * Records a phone screen, planned or not: a note, never a score. @throws not_found, forbidden, invalid
 * `/note`, conflict (`not_waiting`, `being_passed`)
 */
export async function recordScreen(
  scope: Scope,
  input: OnReferral & Sent<typeof screenNoteForm>,
): Promise<{ at: string }> {
  const asks = { verb: "recordScreen", form: screenNoteForm, answers: z.object({ at: instantSchema }) };
  return actOn(scope, input, asks, (was, { note }) => {
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
