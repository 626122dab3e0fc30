import { choice, defineForm, type Sent, text } from "#shared/kernel/form.ts";
import { isConsentOver } from "#shared/records/referral/may-tell.ts";
import { returnable } from "#shared/records/referral/payload/sections.ts";
import { referralConflict } from "#shared/records/referral/refusals.ts";
import { actOn, type OnReferral } from "#shared/referrals/decisions/act-on.ts";
import { noAnswer } from "#shared/table/commit.ts";
import type { Scope } from "#shared/table/scope.ts";

export const tellingForm = defineForm("telling", "referral.prepare", {
  what: choice(returnable, "referral.told_required"),
  /** The person who was told. */
  who: text({ most: 120, required: "referral.who_required" }),
});

/**
 * Records what whoever referred was told by phone: a disclosure, so only what a consent allows that has not ended (42
 * CFR 2.31, 2.25). @throws not_found, forbidden, invalid, conflict (`sent_by_partner`, `no_consent`, `being_passed`)
 */
export async function tellReferrer(
  scope: Scope,
  input: OnReferral & Sent<typeof tellingForm>,
): Promise<void> {
  const asks = { verb: "tellReferrer", form: tellingForm, answers: noAnswer };
  await actOn(scope, input, asks, (was, { what, who }) => {
    if (was.source.kind === "partner") throw referralConflict("sent_by_partner");
    if (!was.mayReturn.includes(what) || isConsentOver(was.consentExpires, scope.now()))
      throw referralConflict("no_consent");
    return { answer: null, type: "referral.told", data: { what }, said: { who }, next: was };
  });
}
