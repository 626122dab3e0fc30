import { sendRequest } from "#shared/engine/outbox/message.ts";
import { invalidField, notFound } from "#shared/kernel/errors.ts";
import { date, defineForm, lines, phone, type Sent, text } from "#shared/kernel/form.ts";
import { dateWithin, today } from "#shared/kernel/local-date.ts";
import { nameIn } from "#shared/kernel/name-in.ts";
import { boardName } from "#shared/kernel/person-name.ts";
import { correctReferral } from "#shared/people/index.ts";
import { referralBody } from "#shared/records/referral/body.ts";
import { homeOfReferral } from "#shared/records/referral/header.ts";
import { changedIn, factsOf, type Identity, introducedBy } from "#shared/records/referral/identity.ts";
import type { ReferralHeader } from "#shared/records/referral/referral.ts";
import { referralConflict } from "#shared/records/referral/refusals.ts";
import { closedAtOf } from "#shared/records/referral/state.ts";
import { factsBeside } from "#shared/referrals/by-hand/only-by-hand.ts";
import { actOn, type OnReferral } from "#shared/referrals/decisions/act-on.ts";
import { noAnswer } from "#shared/table/commit.ts";
import { doneNow, type Scope } from "#shared/table/scope.ts";
import { card } from "#shared/table/transact.ts";

export const identityForm = defineForm("identity", "referral.take", {
  givenName: text({ most: 80 }),
  familyName: text({ most: 80 }),
  /** As on their ID, if different from the two names above. */
  legalName: text({ most: 200 }),
  preferredName: text({ most: 80 }),
  birthDate: date("referral.birth_date_required"),
  phone: phone(),
  /** How it is known; required of a name or a birth date. */
  reason: lines({ most: 500 }),
});

const oldest = { back: 366 * 110, ahead: 0 };

/**
 * Corrects the name, birth date or phone of a person before they move in, however the referral came. What was sent
 * stays as it was; the history keeps what was there before, and admissions' record of the person follows. @throws
 * not_found, forbidden, invalid (`/givenName`, `/birthDate`, `/reason`), conflict (`referral_closed`,
 * `nothing_changed`, `being_passed`)
 */
export async function correctIdentity(
  scope: Scope,
  input: OnReferral & Sent<typeof identityForm>,
): Promise<void> {
  const asks = {
    verb: "correctIdentity",
    form: identityForm,
    answers: noAnswer,
    beside: factsBeside(scope, input),
  };
  await actOn(scope, input, asks, (was, said, { timeZone, beside: body }) => {
    if (closedAtOf(was.state)) throw referralConflict("referral_closed");
    if (!body) throw notFound();
    const birthDate = dateWithin(said.birthDate, "/birthDate", today(scope.now(), timeZone), oldest);
    const before = introducedBy(factsOf(body.value));
    const now = { ...nameIn(said), birthDate, phone: said.phone || null };
    const what = changedIn(before, now);
    if (what.length === 0) throw referralConflict("nothing_changed");
    if (!said.reason && what.some((one) => one !== "phone"))
      throw invalidField("/reason", "text.reason_required");
    const version = body.version + 1;
    return {
      answer: null,
      type: "referral.identity_corrected",
      data: { what: what.join(" ") },
      said: { was: lineOf(before, what), ...(said.reason ? { reason: said.reason } : {}) },
      next: headerOf(was, now),
      sideChanges: [
        card(referralBody, { ...body.value, corrected: { ...doneNow(scope), is: now } }, version),
        sendRequest(
          scope,
          homeOfReferral(scope.homes, was.house),
          `identity-${was.id}-${version}`,
          correctReferral,
          { referral: was.id, before: { legalName: before.legalName, birthDate: before.birthDate } },
        ),
      ],
    };
  });
}

/** What was there before. */
function lineOf({ legalName, preferredName, birthDate, phone }: Identity, what: readonly string[]): string {
  const values = {
    name: preferredName ? `${legalName} (${preferredName})` : legalName,
    birth_date: birthDate,
    phone: phone ?? "",
  };
  return Object.entries(values)
    .flatMap(([part, value]) => (what.includes(part) && value ? [value] : []))
    .join(", ");
}

/** What the header repeats of it. */
const headerOf = (was: ReferralHeader, now: Identity): ReferralHeader => ({
  ...was,
  name: boardName(now),
  contact:
    was.source.kind === "self"
      ? { name: now.givenName ?? now.legalName, phone: now.phone ?? was.contact.phone }
      : was.contact,
});
