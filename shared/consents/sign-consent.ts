import { notFound } from "#shared/kernel/errors.ts";
import { defineForm, type Sent, text } from "#shared/kernel/form.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { today } from "#shared/kernel/local-date.ts";
import { consent } from "#shared/records/consent/consent.ts";
import { consentEvents } from "#shared/records/consent/events.ts";
import { type ConsentContent, consentPaper, hashOf } from "#shared/records/consent/paper.ts";
import { type PreparedConsent, preparedConsent, preparedKey } from "#shared/records/consent/prepared.ts";
import { consentConflict } from "#shared/records/consent/refusals.ts";
import { oneAtATime } from "#shared/records/consent/taking.ts";
import { packetConflict } from "#shared/records/packet/refusals.ts";
import type { Review } from "#shared/records/packet/review.ts";
import { isTheirName, signatureFields } from "#shared/records/packet/signature.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import type { Stored } from "#shared/table/entity.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { actorOf, doneNow, requirePermission, type Scope } from "#shared/table/scope.ts";
import { create, removeUnchanged, replace } from "#shared/table/transact.ts";
import { type AtGate, type AtStay, gateOf, residentAt } from "./at-stay.ts";
import { newConsent, refuseRepeated } from "./elements.ts";
import { formOf, ofForm } from "./read-signing.ts";

export const signForm = defineForm("signing", "consent.manage", {
  ...signatureFields,
  /** The hash of what was shown. */
  shown: text({ most: 60 }),
});

/**
 * A prepared consent in words. `translated`: `content` is in Spanish; its English version, and what tells that wording
 * from others.
 */
export type DrawUp = (prepared: PreparedConsent) => {
  readonly content: ConsentContent;
  readonly translated?: { readonly english: ConsentContent; readonly wording: string };
};

export interface Signing extends Sent<typeof signForm> {
  readonly consent: Id<"consent">;
  readonly drawUp: DrawUp;
  readonly command: string;
}

/**
 * A resident signs a prepared consent on the device that staff handed over. From then on it is live. @throws not_found,
 * forbidden, invalid with every field, conflict (`form_changed`, `not_in_spanish`, `consent_on_file`)
 */
export async function signConsent(scope: Scope, input: AtStay & Signing): Promise<void> {
  requirePermission(scope, signForm.needs);
  const resident = await residentAt(scope, input);
  // Also once it is signed: the same form may be sent twice.
  const { person } = ofForm(await formOf(scope, resident, input.consent));
  await signAtGate(gateOf(scope, { ...resident, person }), input);
}

/**
 * The same for whoever reaches this person's consents and may sign: it reads nothing else. What is signed is kept as it
 * was shown. @throws not_found, invalid, conflict (`form_changed`, `not_in_spanish`, `consent_on_file`)
 */
export async function signAtGate(
  gate: AtGate,
  { consent: id, drawUp, command, ...sent }: Signing,
): Promise<void> {
  const home = gate.homes.consents(gate.person);
  const asked = { id, shown: sent.shown, name: sent.name };
  await commit(gate, { home, verb: "signConsent", command, asked, answers: noAnswer }, async () => {
    const taken = await oneAtATime(gate, { person: gate.person, id });
    const prepared = await waiting(gate, id);
    const { patient, timeZone, letterhead, of, spanish: _, ...elements } = prepared.value;
    const { name } = signForm.read(sent, (said, errors) => {
      if (said.name && !said.nameMeant && !isTheirName(said.name, patient))
        errors.add("/nameMeant", "packet.other_name");
    });
    const { content, translated } = drawUp(prepared.value);
    const review = translated && reviewOf(prepared.value, translated.wording);
    if (sent.shown !== hashOf(content)) throw consentConflict("form_changed");
    const on = today(gate.now(), timeZone).toString();
    await refuseRepeated(gate, { ...elements, signedOn: on }, (one) => one.of.house === of.house);
    const value = newConsent(gate, elements, {
      id,
      of,
      signed: { how: howSigned(gate), signer: name, on, kept: "" },
    });
    return {
      answer: null,
      events: [
        eventOf(consentEvents, {
          type: "consent.recorded",
          in: home,
          feed: home,
          subject: { consent: id },
          data: { kind: value.kind },
        }),
      ],
      changes: [
        removeUnchanged(preparedConsent, prepared),
        create(consent, value),
        create(consentPaper, {
          id,
          person: gate.person,
          letterhead,
          timeZone,
          content,
          contentHash: hashOf(content),
          english: translated ? hashOf(translated.english) : null,
          translated: translated && review ? { english: translated.english, review } : null,
          signed: { name, as: patient.legalName, at: stamp(gate.now()) },
          witness: gate.actor.kind === "member" ? actorOf(gate) : null,
        }),
        taken,
      ],
    };
  });
}

/** @throws conflict `not_in_spanish`: no person has reviewed this wording */
function reviewOf({ spanish }: PreparedConsent, wording: string): Review {
  if (spanish?.wording !== wording) throw packetConflict("not_in_spanish");
  return spanish.review;
}

/** A resident chose not to sign. It is kept that they were asked, and no reason. @throws not_found, forbidden */
export async function refuseConsent(
  scope: Scope,
  input: AtStay & { readonly consent: Id<"consent">; readonly command: string },
): Promise<void> {
  requirePermission(scope, signForm.needs);
  const resident = await residentAt(scope, input);
  const { person } = ofForm(await formOf(scope, resident, input.consent));
  await refuseAtGate(gateOf(scope, { ...resident, person }), input);
}

/** The same at the gate. @throws not_found */
export async function refuseAtGate(
  gate: AtGate,
  { consent: id, command }: Pick<Signing, "consent" | "command">,
): Promise<void> {
  const home = gate.homes.consents(gate.person);
  await commit(gate, { home, verb: "refuseConsent", command, asked: { id }, answers: noAnswer }, async () => {
    const prepared = await waiting(gate, id);
    return {
      answer: null,
      events: [
        eventOf(consentEvents, { type: "consent.refused", in: home, feed: home, subject: { consent: id } }),
      ],
      changes: [replace(preparedConsent, prepared, { ...prepared.value, refused: doneNow(gate) })],
    };
  });
}

const howSigned = (gate: AtGate) => (gate.actor.kind === "member" ? "screen" : "link");

/** @throws not_found, also once it was answered */
async function waiting(gate: AtGate, id: Id<"consent">): Promise<Stored<PreparedConsent>> {
  const found = await gate.table.get(preparedConsent, preparedKey(gate.homes, gate.person, id));
  if (!found || found.value.refused) throw notFound();
  return found;
}
