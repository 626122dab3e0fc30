import { invalidField, notFound } from "#shared/kernel/errors.ts";
import { choice, defineForm, name, phone, type Sent, text } from "#shared/kernel/form.ts";
import { referralBody } from "#shared/records/referral/body.ts";
import type { ReferralHeader } from "#shared/records/referral/referral.ts";
import { referralConflict } from "#shared/records/referral/refusals.ts";
import type { Source } from "#shared/records/referral/source.ts";
import { actOn, type OnReferral } from "#shared/referrals/decisions/act-on.ts";
import { restatedOnList } from "#shared/referrals/waitlist/keep-list.ts";
import { noAnswer } from "#shared/table/commit.ts";
import type { Scope } from "#shared/table/scope.ts";
import { card } from "#shared/table/transact.ts";
import { keeping } from "./consent-noted.ts";
import { factsBeside, requireByHand } from "./only-by-hand.ts";

export const referrerForm = defineForm("referrer", "referral.take", {
  /** Required of a program. */
  program: name({ most: 120 }),
  contactName: text({ most: 120, required: "referral.contact_required" }),
  contactPhone: phone("referral.contact_phone_required"),
  /** Whether a consent to tell them covers this one too. */
  is: choice(["same", "another"], "referral.same_referrer_required"),
});

/**
 * Changes the name of the program that referred by hand, or whom to call about it. If it is another program or person,
 * a consent to tell whoever referred ends (42 CFR 2.31). @throws not_found, forbidden, invalid, conflict
 * (`sent_by_partner`, `refers_themselves`, `referral_closed`, `nothing_changed`, `being_passed`)
 */
export async function changeReferrer(
  scope: Scope,
  input: OnReferral & Sent<typeof referrerForm>,
): Promise<void> {
  const asks = {
    verb: "changeReferrer",
    form: referrerForm,
    answers: noAnswer,
    beside: factsBeside(scope, input),
  };
  await actOn(scope, input, asks, async (was, said, { beside: body }) => {
    requireByHand(was);
    if (!body) throw notFound();
    const source = sourceWith(was.source, said.program);
    const contact = { name: said.contactName, phone: said.contactPhone };
    if (lineOf({ source, contact }) === lineOf(was)) throw referralConflict("nothing_changed");
    const { consent } = body.value.payload;
    const ends = said.is === "another" && consent !== undefined;
    const payload = { ...body.value.payload, ...(ends ? { consent: { ...consent, mayReturn: [] } } : {}) };
    return {
      answer: null,
      type: "referral.referrer_changed",
      data: ends ? { consent: "ended" } : {},
      said: { was: lineOf(was) },
      next: { ...was, source, contact, ...(ends ? { mayReturn: [] } : {}) },
      sideChanges: [
        ...(ends
          ? [
              card(referralBody, { ...body.value, payload }, body.version + 1),
              keeping(scope, was, { ...consent, mayReturn: [] }, undefined, "event"),
            ]
          : []),
        ...(await restatedOnList(scope, was, { source })),
      ],
    };
  });
}

/** @throws invalid `/program`, conflict `refers_themselves` */
function sourceWith(was: Source, program: string): Source {
  if (was.kind === "self") throw referralConflict("refers_themselves");
  if (was.kind === "program" && !program) throw invalidField("/program", "referral.program_required");
  return was.kind === "program" ? { ...was, name: program } : was;
}

const lineOf = ({ source, contact }: Pick<ReferralHeader, "source" | "contact">) =>
  [source.name, contact.name, contact.phone].filter(Boolean).join(", ");
