import { choice, defineForm, type Said, type Sent, text } from "#shared/kernel/form.ts";
import { newId } from "#shared/kernel/ids.ts";
import { consentOfReferral } from "#shared/records/consent/consent.ts";
import { disclosed, passGate } from "#shared/records/consent/gate.ts";
import { consentConflict } from "#shared/records/consent/refusals.ts";
import { authority, headerOf } from "#shared/records/referral/load-referral.ts";
import { returnable } from "#shared/records/referral/payload/sections.ts";
import type { ReferralHeader } from "#shared/records/referral/referral.ts";
import { referralConflict } from "#shared/records/referral/refusals.ts";
import { actOn, type OnReferral } from "#shared/referrals/decisions/act-on.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";

export const tellingForm = defineForm("telling", "referral.prepare", {
  what: choice(returnable, "referral.told_required"),
  /** The person who was told. */
  who: text({ most: 120, required: "referral.who_required" }),
});
type Telling = OnReferral & Sent<typeof tellingForm>;

/**
 * Records what whoever referred was told by phone: a disclosure, so it passes the gate (42 CFR 2.31, 2.25), then stands
 * in the referral's history. @throws not_found, forbidden, invalid, conflict (`sent_by_partner`, `being_passed`,
 * `whyNot`)
 */
export async function tellReferrer(scope: Scope, input: Telling): Promise<void> {
  requirePermission(scope, tellingForm.needs);
  const { house, referral } = input;
  if (house) houseHome(scope, house);
  else requirePermission(scope, "inbox.read");
  const { what } = tellingForm.read(input);
  const [found] = await scope.table.getAll([headerOf(scope, house, referral)]);
  const { value } = authority(found);
  requireReferredByHand(value);
  // What people say of themselves is theirs to hear.
  if (value.source.kind !== "self") await noteAtGate(scope, value, what, input);
  const asks = { verb: "tellReferrer", form: tellingForm, answers: noAnswer };
  await actOn(scope, input, asks, (was, said) => {
    requireReferredByHand(was);
    return { answer: null, type: "referral.told", data: { what }, said: { who: said.who }, next: was };
  });
}

function requireReferredByHand({ source }: ReferralHeader): void {
  if (source.kind === "partner") throw referralConflict("sent_by_partner");
}

/** The entry of the accounting, on condition of the consent. */
async function noteAtGate(
  scope: Scope,
  { id: referral, house, person, consentOf, mayReturn }: ReferralHeader,
  what: Said<typeof tellingForm>["what"],
  { command, who }: Telling,
): Promise<void> {
  const gate = scope.atGate(consentOf ?? person);
  const home = gate.homes.consents(consentOf ?? person);
  const act = { home, verb: "tellReferrer", command, asked: { referral, what, who }, answers: noAnswer };
  await commit(gate, act, async () => {
    const disclosure = newId("disclosure", gate.now().epochMilliseconds);
    const at = { person: consentOf ?? person, consent: consentOfReferral(referral) };
    const changes = await passGate(gate, at, {
      id: disclosure,
      what: [what],
      how: "phone",
      of: { house, stay: null },
    });
    // A consent that another referrer has ended may not have been told to the gate yet.
    if (!mayReturn.includes(what)) throw consentConflict(`lacks_${what}`);
    return {
      answer: null,
      events: [disclosed(gate, { id: disclosure, person: at.person, basis: "consent" })],
      changes,
    };
  });
}
