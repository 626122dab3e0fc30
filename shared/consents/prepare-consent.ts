import * as z from "zod";
import { notFound } from "#shared/kernel/errors.ts";
import { defineForm, type Sent } from "#shared/kernel/form.ts";
import { type Id, idSchema, newId } from "#shared/kernel/ids.ts";
import { today } from "#shared/kernel/local-date.ts";
import { consentEvents } from "#shared/records/consent/events.ts";
import { type PreparedConsent, preparedConsent } from "#shared/records/consent/prepared.ts";
import { letterheadOf } from "#shared/records/house/letterhead.ts";
import { directoryHouse, directoryHouseKey } from "#shared/records/house/records.ts";
import { consentReview, packetSpanish, packetSpanishKey } from "#shared/records/packet/spanish.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { doneNow, requirePermission, type Scope } from "#shared/table/scope.ts";
import { create, removeUnchanged } from "#shared/table/transact.ts";
import { type AtStay, findPrepared, gateOf, residentAt } from "./at-stay.ts";
import { checkElements, elementFields, elementsOf } from "./elements.ts";

export const prepareForm = defineForm("prepare", "consent.manage", elementFields);

/**
 * Draws up a consent for a resident to read and sign. @throws not_found, forbidden, invalid with every field
 */
export async function prepareConsent(
  scope: Scope,
  input: AtStay &
    Sent<typeof prepareForm> & {
      /** Tells the wording of consent forms, in both languages, from any other. */
      readonly wording?: string;
      readonly command: string;
    },
): Promise<{ consent: Id<"consent"> }> {
  requirePermission(scope, prepareForm.needs);
  const { house, stay, command, wording = "", ...asked } = input;
  const resident = await residentAt(scope, input);
  const gate = gateOf(scope, resident);
  const { timeZone } = resident.house;
  const day = today(scope.now(), timeZone);
  const said = prepareForm.read(asked, (read, errors) => checkElements(read, errors, day));
  const [defined, spanish] = await scope.table.getAll([
    { entity: directoryHouse, key: directoryHouseKey(scope.homes, house) },
    { entity: packetSpanish, key: packetSpanishKey(scope.homes, "network") },
  ]);
  if (!defined) throw notFound();
  const review = consentReview(spanish?.value, wording);
  const home = gate.homes.consents(gate.person);
  const act = {
    home,
    verb: "prepareConsent",
    command,
    asked: { of: stay, ...asked },
    answers: z.object({ consent: idSchema("consent") }),
  };
  const { answer } = await commit(gate, act, async () => {
    const id = newId("consent", scope.now().epochMilliseconds);
    const { legalName, preferredName } = resident.stay;
    const letterhead = letterheadOf(defined.value, resident.network);
    const value: PreparedConsent = {
      ...elementsOf(resident, said),
      id,
      person: gate.person,
      of: { house, stay, referral: null },
      patient: { legalName, preferredName },
      letterhead: { ...letterhead, entity: letterhead.entity || resident.network.name },
      timeZone,
      spanish: review ? { wording, review } : null,
      prepared: doneNow(scope),
      refused: null,
    };
    const drawn = { type: "consent.prepared", subject: { consent: id }, data: { kind: value.kind } } as const;
    return {
      answer: { consent: id },
      events: [eventOf(consentEvents, { ...drawn, in: home, feed: home })],
      changes: [create(preparedConsent, value)],
    };
  });
  return answer;
}

/** Staff take back a form that is not signed: it was wrong, or is not needed. @throws not_found, also if
 * it was refused: that is kept; forbidden */
export async function discardPrepared(
  scope: Scope,
  input: AtStay & { readonly consent: Id<"consent">; readonly command: string },
): Promise<void> {
  requirePermission(scope, prepareForm.needs);
  const resident = await residentAt(scope, input);
  const { command, consent } = input;
  const prepared = await findPrepared(scope, resident, consent);
  const gate = gateOf(scope, { ...resident, person: prepared?.value.person ?? resident.person });
  const home = gate.homes.consents(gate.person);
  const act = { home, verb: "discardPrepared", command, asked: { consent }, answers: noAnswer };
  await commit(gate, act, async () => {
    const found = await findPrepared(scope, resident, consent);
    if (!found || found.value.refused) throw notFound();
    return {
      answer: null,
      events: [
        eventOf(consentEvents, { type: "consent.discarded", in: home, feed: home, subject: { consent } }),
      ],
      changes: [removeUnchanged(preparedConsent, found)],
    };
  });
}
