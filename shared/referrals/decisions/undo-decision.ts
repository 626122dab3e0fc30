import * as z from "zod";
import { defineForm, type Sent } from "#shared/kernel/form.ts";
import { type ReferralStatus, referralStatuses } from "#shared/records/referral/status.ts";
import { undoConflict } from "#shared/records/undo/refusals.ts";
import { requireUndoable, undoFields } from "#shared/records/undo/undo.ts";
import { bedAsBefore } from "#shared/referrals/hold/bed-as-before.ts";
import { backOnList } from "#shared/referrals/waitlist/keep-list.ts";
import type { Scope } from "#shared/table/scope.ts";
import { actOn, type OnReferral } from "./act-on.ts";

export const undoDecisionForm = defineForm("undo", "referral.decide", undoFields);

/**
 * Undoes the last act on a referral within thirty seconds: an acceptance, a decline, an offered bed or an accepted
 * offer. The state, the clock, the bed and the place on the waitlist are as before; the history keeps both. A move-in
 * is undone on its stay. @throws not_found, forbidden, invalid `/of`, conflict (`undo_changed`, `undo_too_late`,
 * `bed_taken`, `waitlist_full`, `being_passed`)
 */
export async function undoDecision(
  scope: Scope,
  input: OnReferral & Sent<typeof undoDecisionForm>,
): Promise<{ status: ReferralStatus }> {
  const answers = z.object({ status: z.enum(referralStatuses) });
  return actOn(scope, input, { verb: "undoDecision", form: undoDecisionForm, answers }, async (was, said) => {
    const { act, state, clock, place } = requireUndoable(was.undo, said.of, scope.now());
    if (act === "moved_in") throw undoConflict("undo_changed");
    return {
      answer: { status: state.status },
      type: "referral.undone",
      data: { act },
      next: { ...was, state, clock },
      sideChanges: [...(await bedAsBefore(scope, was, state)), ...(await backOnList(scope, was, place))],
    };
  });
}
