import { choice, defineForm, type Sent, text } from "#shared/kernel/form.ts";
import { returnable } from "#shared/records/referral/payload/sections.ts";
import type { ReferralHeader } from "#shared/records/referral/referral.ts";
import { referralConflict } from "#shared/records/referral/refusals.ts";
import { actOn, type OnReferral } from "#shared/referrals/decisions/act-on.ts";
import { toldAtGate } from "#shared/referrals/decisions/told-at-gate.ts";
import { noAnswer } from "#shared/table/commit.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";

export const tellingForm = defineForm("telling", "referral.prepare", {
  what: choice(returnable, "referral.told_required"),
  /** The person who was told. */
  who: text({ most: 120, required: "referral.who_required" }),
});
const asks = { verb: "tellReferrer", form: tellingForm, answers: noAnswer };

/**
 * Records what whoever referred was told by phone: at the gate, then in the referral's history. @throws not_found,
 * forbidden, invalid, conflict (`sent_by_partner`, `being_passed`, `whyNot`)
 */
export async function tellReferrer(
  scope: Scope,
  input: OnReferral & Sent<typeof tellingForm>,
): Promise<void> {
  requirePermission(scope, tellingForm.needs);
  const said = tellingForm.read(input);
  await toldAtGate(scope, input, asks.verb, (was) => {
    requireReferredByHand(was);
    return said;
  });
  await actOn(scope, input, asks, (was, { what, who }) => {
    requireReferredByHand(was);
    return { answer: null, type: "referral.told", data: { what }, said: { who }, next: was };
  });
}

function requireReferredByHand({ source }: ReferralHeader): void {
  if (source.kind === "partner") throw referralConflict("sent_by_partner");
}
