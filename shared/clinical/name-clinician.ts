import { sendRequest } from "#shared/engine/outbox/message.ts";
import { notFound } from "#shared/kernel/errors.ts";
import { fingerprint } from "#shared/kernel/fingerprint.ts";
import { defineForm, id, type Sent, tick } from "#shared/kernel/form.ts";
import { clinicianNamedEvents } from "#shared/records/clinical/events.ts";
import { clinicalConflict } from "#shared/records/clinical/refusals.ts";
import { atAllRecords } from "#shared/records/consent/all-records.ts";
import { type Consent, consent, consentKey, isLive } from "#shared/records/consent/consent.ts";
import { consentConflict } from "#shared/records/consent/refusals.ts";
import {
  type MemberClinician,
  memberClinician,
  memberClinicianKey,
  memberClinicianPrefix,
} from "#shared/records/member/clinician.ts";
import { stay, stayKey } from "#shared/records/stay/stay.ts";
import type { StayPlace } from "#shared/records/transfer/link.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { queryAll } from "#shared/table/query-all.ts";
import { houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import { unchanged } from "#shared/table/transact.ts";
import { below } from "#shared/tenancy/homes.ts";
import { letIn } from "./requests.ts";

export const clinicianForm = defineForm("clinician", "consent.manage", {
  member: id("member", "clinical.member_required"),
  /** Whoever names them has read the consent: it may name an organization. */
  named: tick("clinical.named_required"),
});

/** Clinicians of the network, by name, for a house. @throws not_found, forbidden */
export async function listClinicians(
  scope: Scope,
  { house }: Pick<StayPlace, "house">,
): Promise<readonly MemberClinician[]> {
  houseHome(scope, house);
  requirePermission(scope, clinicianForm.needs);
  const all = { in: scope.homes.directory(), prefix: memberClinicianPrefix };
  const found = await queryAll(scope, all, memberClinician);
  return found
    .map(({ value }) => value)
    .filter(({ stands }) => stands)
    .toSorted((a, b) => a.name.localeCompare(b.name));
}

/** Whether a consent may open a journey to a clinician: one with a treatment provider, taken at a stay. */
export const isForClinicians = ({ kind, of }: Pick<Consent, "kind" | "of">): boolean =>
  kind === "treatment_provider" && of.stay !== null;

/**
 * Staff say whom a treatment provider's consent names among the network's clinicians. @throws not_found, forbidden,
 * invalid with every field, conflict (`not_for_clinicians`, `not_a_clinician`, `consent_over`)
 */
export async function nameClinician(
  scope: Scope,
  {
    house,
    stay: at,
    consent: of,
    command,
    ...sent
  }: Sent<typeof clinicianForm> & StayPlace & { readonly consent: Consent["id"]; readonly command: string },
): Promise<void> {
  const home = houseHome(scope, house);
  requirePermission(scope, clinicianForm.needs);
  const { member } = clinicianForm.read(sent);
  const { homes, table } = scope;
  const act = { home, verb: "nameClinician", command, asked: { at, of, member }, answers: noAnswer };
  await commit(scope, act, async () => {
    const [found, clinician] = await table.getAll([
      { entity: stay, key: stayKey(homes, house, at) },
      { entity: memberClinician, key: memberClinicianKey(homes, member) },
    ]);
    if (!found?.value.confirmed) throw notFound();
    if (!clinician?.value.stands) throw clinicalConflict("not_a_clinician");
    const { value } = await consentOf(scope, found.value.confirmed.person, of);
    if (value.of.house !== house && scope.kind !== "care") throw notFound();
    if (!isForClinicians(value)) throw clinicalConflict("not_for_clinicians");
    if (!isLive(value, scope.now())) throw consentConflict("consent_over");
    const { person } = value;
    const message = `clinician-${fingerprint([of, member, command]).slice(0, 24)}`;
    const told = { type: "clinical.named", subject: { stay: at } } as const;
    return {
      answer: null,
      events: [eventOf(clinicianNamedEvents, { ...told, in: below.stay(home, at), feed: home })],
      changes: [
        unchanged(found),
        sendRequest(scope, home, message, letIn, { house, stay: at, person, consent: of, member }),
      ],
    };
  });
}

/** @throws not_found */
async function consentOf(scope: Scope, person: Consent["person"], of: Consent["id"]) {
  for (const gate of await atAllRecords(person, (one) => ({ ...scope.atGate(one), person: one }))) {
    const found = await gate.table.get(consent, consentKey(gate.homes, gate.person, of));
    if (found) return found;
  }
  throw notFound();
}
