import * as z from "zod";
import { choice, date, defineForm, type Said, type Sent, several, text } from "#shared/kernel/form.ts";
import { type Id, idSchema, newId } from "#shared/kernel/ids.ts";
import { dateWithin, today } from "#shared/kernel/local-date.ts";
import { isReadable } from "#shared/kernel/visible.ts";
import {
  type Consent,
  consent,
  consentKinds,
  informationKinds,
  isLive,
  usualPurpose,
} from "#shared/records/consent/consent.ts";
import { consentEvents } from "#shared/records/consent/events.ts";
import { consentConflict } from "#shared/records/consent/refusals.ts";
import { lettersOf } from "#shared/records/person/person.ts";
import { commit } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { queryAll } from "#shared/table/query-all.ts";
import { doneNow, requirePermission, type Scope } from "#shared/table/scope.ts";
import { create } from "#shared/table/transact.ts";
import { type AtStay, gateOf, isSeenAt, type Resident, residentAt } from "./at-stay.ts";

const most = 200;

/** A consent as it was signed on paper: the elements of 42 CFR 2.31(a). */
export const consentForm = defineForm("consent", "consent.manage", {
  kind: choice(consentKinds, "consent.kind_required"),
  recipient: text({ most, required: "consent.recipient_required" }),
  what: several(informationKinds, "consent.what_required"),
  /** Empty only of a placement: the usual one. */
  purpose: text({ most }),
  /** What the recipient may tell back; empty: nothing. */
  mayReturn: text({ most }),
  /** Its last day, or the event or condition that ends it. */
  expires: date(),
  endsWith: text({ most }),
  /** A court's alone (42 CFR 2.35). */
  irrevocableUntil: text({ most }),
  signedBy: text({ most, required: "consent.signed_by_required" }),
  signedOn: date("consent.signed_on_required"),
  kept: text({ most, required: "consent.kept_required" }),
});

const years = (n: number) => n * 366;

/**
 * Records a consent that a resident signed on paper. @throws not_found, forbidden, invalid with every field, conflict
 * (`person_unconfirmed`, `consent_on_file`)
 */
export async function recordConsent(
  scope: Scope,
  input: AtStay & Sent<typeof consentForm> & { readonly command: string },
): Promise<{ consent: Id<"consent"> }> {
  requirePermission(scope, consentForm.needs);
  const { house, stay, command, ...asked } = input;
  const resident = await residentAt(scope, input);
  const gate = gateOf(scope, resident);
  const day = today(scope.now(), resident.house.timeZone);
  const said = consentForm.read(asked, (read, errors) => {
    const { kind, purpose, expires, endsWith, irrevocableUntil, signedOn } = read;
    if (kind && kind !== "placement" && purpose !== undefined && !isReadable(purpose))
      errors.add("/purpose", "consent.purpose_required");
    if (!expires && !endsWith) errors.add("/expires", "consent.expiry_required");
    if (irrevocableUntil && kind && kind !== "court") errors.add("/irrevocableUntil", "consent.only_court");
    if (signedOn)
      errors.read(() => dateWithin(signedOn, "/signedOn", day, { back: years(20), ahead: 0 }), null);
    if (expires) errors.read(() => dateWithin(expires, "/expires", day, { back: 0, ahead: years(20) }), null);
  });
  const home = gate.homes.consents(gate.person);
  const act = {
    home,
    verb: "recordConsent",
    command,
    asked: { of: stay, ...asked },
    answers: z.object({ consent: idSchema("consent") }),
  };
  const { answer } = await commit(gate, act, async () => {
    const id = newId("consent", scope.now().epochMilliseconds);
    await refuseRepeated(scope, resident, said);
    const { kind, recipient, what, mayReturn, irrevocableUntil, signedBy, signedOn, kept } = said;
    const value: Consent = {
      id,
      person: gate.person,
      kind,
      discloser: resident.network.recipients[0] ?? resident.network.name,
      recipient,
      recipientIs: kind === "treatment_provider" ? "treating_provider" : "named",
      what: [...what],
      purpose: said.purpose || usualPurpose,
      leaves: { to: recipient, what: [...what] },
      mayReturn: mayReturn ? [mayReturn] : [],
      revocation: "",
      expires: said.expires ? { on: said.expires } : { event: said.endsWith },
      irrevocableUntil: irrevocableUntil || null,
      signed: { how: "paper", signer: signedBy, on: signedOn, kept },
      of: { house, stay, referral: null },
      recorded: doneNow(scope),
      over: null,
    };
    return {
      answer: { consent: id },
      events: [
        eventOf(consentEvents, {
          type: "consent.recorded",
          in: home,
          feed: home, // in no shared feed: that a consent exists is private
          subject: { consent: id },
          data: { kind },
        }),
      ],
      changes: [create(consent, value)],
    };
  });
  return answer;
}

/** The same paper is on file already, as far as this reader sees. @throws conflict `consent_on_file` */
async function refuseRepeated(
  scope: Scope,
  resident: Resident,
  { kind, recipient, signedOn }: Said<typeof consentForm>,
): Promise<void> {
  const gate = gateOf(scope, resident);
  const own = { in: gate.homes.consents(gate.person), prefix: "C#", nothingElse: true } as const;
  const repeated = (await queryAll(gate, own, consent)).some(
    ({ value }) =>
      value.kind === kind &&
      lettersOf(value.recipient) === lettersOf(recipient) &&
      value.signed.on === signedOn &&
      isLive(value, scope.now()) &&
      isSeenAt(scope, resident, value),
  );
  if (repeated) throw consentConflict("consent_on_file");
}
