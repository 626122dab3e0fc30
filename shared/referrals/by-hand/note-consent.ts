import { notFound } from "#shared/kernel/errors.ts";
import type { FieldErrors } from "#shared/kernel/field-errors.ts";
import { choice, date, defineForm, type PartlySaid, type Sent, several, text } from "#shared/kernel/form.ts";
import { dateWithin, today } from "#shared/kernel/local-date.ts";
import { networkCard, networkCardKey } from "#shared/records/network/profile.ts";
import { referralBody } from "#shared/records/referral/body.ts";
import { returnable } from "#shared/records/referral/payload/sections.ts";
import { expiryOf } from "#shared/records/referral/payload.ts";
import { actOn, type OnReferral } from "#shared/referrals/decisions/act-on.ts";
import { noAnswer } from "#shared/table/commit.ts";
import type { Scope } from "#shared/table/scope.ts";
import { card } from "#shared/table/transact.ts";
import { keeping } from "./consent-noted.ts";
import { factsBeside, requireByHand } from "./only-by-hand.ts";

/** The consent to tell whoever referred what becomes of it, as it was signed on paper (42 CFR 2.31). */
export const consentForm = defineForm("consent-noted", "referral.take", {
  basis: choice(["part_2", "other"], "referral.basis_required"),
  /** What they may be told; none: nothing. */
  mayReturn: several(returnable),
  signedBy: text({ most: 200, required: "referral.signed_by_required" }),
  signedOn: date("referral.signed_on_required"),
  /** Its last day, or the event that ends it. */
  expires: date(),
  endsWith: text({ most: 200 }),
  /** Where the signed form is kept. */
  kept: text({ most: 200, required: "referral.kept_required" }),
});

const years = (n: number) => n * 366;

/**
 * Notes the consent of a referral by hand. Noted again, it replaces the earlier one: so it is also revoked.
 * @throws not_found, forbidden, invalid, conflict (`sent_by_partner`, `referral_closed`, `being_passed`)
 */
export async function noteConsent(scope: Scope, input: OnReferral & Sent<typeof consentForm>): Promise<void> {
  const asks = {
    verb: "noteConsent",
    form: consentForm,
    also: (said: PartlySaid<typeof consentForm>, errors: FieldErrors) => {
      if (!said.expires && !said.endsWith) errors.add("/expires", "referral.expiry_required");
    },
    answers: noAnswer,
    beside: factsBeside(scope, input),
  };
  await actOn(scope, input, asks, async (was, said, { timeZone, beside: body }) => {
    requireByHand(was);
    if (!body) throw notFound();
    const day = today(scope.now(), timeZone);
    const { basis, mayReturn, signedBy, endsWith, kept: scoped } = said;
    const consent = {
      basis,
      mayReturn,
      signedBy,
      signedOn: dateWithin(said.signedOn, "/signedOn", day, { back: years(20), ahead: 0 }),
      expires: said.expires
        ? dateWithin(said.expires, "/expires", day, { back: 0, ahead: years(20) })
        : { event: endsWith },
      scope: scoped,
    };
    const network = await scope.table.get(networkCard, networkCardKey(scope.homes));
    const { payload, provenance } = body.value;
    const facts = { ...body.value, payload: { ...payload, consent }, provenance: { ...provenance, basis } };
    return {
      answer: null,
      type: "referral.consent_noted",
      data: { mayReturn: mayReturn.join(" ") },
      said: { kept: scoped },
      next: { ...was, mayReturn, consentExpires: expiryOf(consent) },
      sideChanges: [
        card(referralBody, facts, body.version + 1),
        keeping(scope, was, consent, network?.value),
      ],
    };
  });
}
