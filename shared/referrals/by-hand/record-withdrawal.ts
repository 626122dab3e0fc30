import { defineForm, type Sent, text } from "#shared/kernel/form.ts";
import { withdraw } from "#shared/records/referral/transitions/end.ts";
import { actOn, type OnReferral } from "#shared/referrals/decisions/act-on.ts";
import { freeHeldBed } from "#shared/referrals/hold/free-held-bed.ts";
import { offTheList } from "#shared/referrals/waitlist/keep-list.ts";
import { noAnswer } from "#shared/table/commit.ts";
import type { Scope } from "#shared/table/scope.ts";
import { requireByHand } from "./only-by-hand.ts";

export const withdrawalForm = defineForm("withdrawn", "referral.prepare", {
  /** The person who called, and said so. */
  who: text({ most: 120, required: "referral.who_required" }),
});

/**
 * A referral by hand is withdrawn: they called. Its hold or its place on a waitlist ends. @throws not_found, forbidden,
 * invalid, conflict (`sent_by_partner`, `referral_closed`, `being_passed`)
 */
export async function recordWithdrawal(
  scope: Scope,
  input: OnReferral & Sent<typeof withdrawalForm>,
): Promise<void> {
  const asks = { verb: "recordWithdrawal", form: withdrawalForm, answers: noAnswer };
  await actOn(scope, input, asks, async (was, { who }) => {
    requireByHand(was);
    const [bed, list] = await Promise.all([freeHeldBed(scope, was), offTheList(scope, was)]);
    return {
      answer: null,
      type: "referral.withdrawn",
      said: { who },
      next: withdraw(was, scope.now()),
      sideChanges: [...bed, ...list],
    };
  });
}
