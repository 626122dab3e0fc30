import { invalidField, notFound } from "#shared/kernel/errors.ts";
import { choice, date, defineForm, type Sent, text } from "#shared/kernel/form.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { dateWithin, today } from "#shared/kernel/local-date.ts";
import {
  type Consent,
  consent,
  consentKey,
  consentOfReferral,
  endings,
} from "#shared/records/consent/consent.ts";
import { consentEvents } from "#shared/records/consent/events.ts";
import { consentConflict } from "#shared/records/consent/refusals.ts";
import { headerOf } from "#shared/records/referral/load-referral.ts";
import { zoneOf } from "#shared/records/referral/zone.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { doneNow, houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import { replace } from "#shared/table/transact.ts";
import { type AtStay, gateOf, holding, residentAt } from "./at-stay.ts";

export const endForm = defineForm("ending", "consent.manage", {
  how: choice(endings, "consent.how_required"),
  /** Whom of the staff the person told. Required of a revocation: it counts from then, told to anyone. */
  heardBy: text({ most: 120 }),
  on: date("consent.on_required"),
  note: text({ most: 500 }),
});
type Ending = Sent<typeof endForm> & { readonly command: string };

const events = { revoked: "consent.revoked", event: "consent.ended" } as const;

/**
 * The person revoked a consent, or the event that ends it has come: from now on nothing leaves under it, and what was
 * not delivered is stopped. @throws not_found, forbidden, invalid with every field, conflict (`consent_over`,
 * `irrevocable`)
 */
export async function endConsent(
  scope: Scope,
  input: AtStay & Ending & { readonly consent: Consent["id"] },
): Promise<void> {
  requirePermission(scope, endForm.needs);
  // Not a consent that this reader does not see.
  const resident = await holding(scope, await residentAt(scope, input), input.consent);
  await end(gateOf(scope, resident), resident.house.timeZone, input);
}

/**
 * The same for the consent of a referral, before the person moves in. `house` null: in the inbox. @throws as `endConsent`
 */
export async function endReferralConsent(
  scope: Scope,
  input: { readonly house: Id<"house"> | null; readonly referral: Id<"referral"> } & Ending,
): Promise<void> {
  requirePermission(scope, endForm.needs);
  const { house, referral } = input;
  if (house) houseHome(scope, house);
  else requirePermission(scope, "inbox.read");
  const [header] = await scope.table.getAll([headerOf(scope, house, referral)]);
  if (!header || header.value.place === "moved") throw notFound();
  const { consentOf, person } = header.value;
  const gate = { ...scope.atGate(consentOf ?? person), person: consentOf ?? person };
  await end(gate, await zoneOf(scope, house), { ...input, consent: consentOfReferral(referral) });
}

async function end(
  gate: Scope & { readonly person: Id<"person"> },
  timeZone: string,
  { consent: id, command, ...sent }: Ending & { readonly consent: Consent["id"] },
): Promise<void> {
  const day = today(gate.now(), timeZone);
  const said = endForm.read(sent, ({ how, heardBy, on }, errors) => {
    if (how === "revoked" && !heardBy) errors.add("/heardBy", "consent.heard_by_required");
    if (on) errors.read(() => dateWithin(on, "/on", day, { back: 366, ahead: 0 }), null);
  });
  const home = gate.homes.consents(gate.person);
  const act = { home, verb: "endConsent", command, asked: { id, said }, answers: noAnswer };
  await commit(gate, act, async () => {
    const found = await gate.table.get(consent, consentKey(gate.homes, gate.person, id));
    if (!found) throw notFound();
    if (found.value.over) throw consentConflict("consent_over");
    if (said.how === "revoked" && found.value.irrevocableUntil) throw consentConflict("irrevocable");
    if (said.on < found.value.signed.on) throw invalidField("/on", "consent.before_signed");
    return {
      answer: null,
      events: [
        eventOf(consentEvents, { type: events[said.how], in: home, feed: home, subject: { consent: id } }),
      ],
      changes: [replace(consent, found, { ...found.value, over: { ...said, ...doneNow(gate) } })],
    };
  });
}
