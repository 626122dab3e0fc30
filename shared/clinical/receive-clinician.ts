import { Temporal } from "temporal-polyfill";
import type * as z from "zod";
import { changed, following } from "#shared/engine/changes/following.ts";
import type { Handled } from "#shared/engine/outbox/handled.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { type Instant, isBefore, stamp } from "#shared/kernel/instant.ts";
import { clinicalEvents } from "#shared/records/clinical/events.ts";
import { atAllRecords } from "#shared/records/consent/all-records.ts";
import { type Consent, consent, consentKey, isLive } from "#shared/records/consent/consent.ts";
import { type Journey, journey, journeyKey } from "#shared/records/journey/journey.ts";
import { saveJourney } from "#shared/records/journey/save.ts";
import { memberClinician, memberClinicianKey } from "#shared/records/member/clinician.ts";
import { stay, stayKey } from "#shared/records/stay/stay.ts";
import { commitAsSystem } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import type { Scope } from "#shared/table/scope.ts";
import { ConditionFailed, unchanged } from "#shared/table/transact.ts";
import type { letIn } from "./requests.ts";

const event = ({ homes }: Scope, id: Journey["id"], type: "clinical.let_in" | "clinical.ended") => {
  const home = homes.exchange(id);
  return eventOf(clinicalEvents, { type, in: home, feed: home, subject: { journey: id } });
};

/** After the last day of a consent; one that ends with an event has no day. */
const endOf = ({ expires }: Consent): Instant =>
  "on" in expires
    ? stamp(Temporal.PlainDate.from(expires.on).add({ days: 1 }).toZonedDateTime("UTC").toInstant())
    : "9999-01-01T00:00:00.000Z";

/** Opens a journey to a clinician, on condition of the consent. Refused where it is no longer so. */
export async function receiveClinician(
  scope: Scope,
  { house, stay: at, person, consent: of, member }: z.infer<typeof letIn.schema>,
): Promise<Handled> {
  const refused = (code: string): Handled => ({ result: "refused", code, events: [], changes: [] });
  const { homes, table } = scope;
  const [found, clinician, lives] = await table.getAll([
    { entity: consent, key: consentKey(homes, person, of) },
    { entity: memberClinician, key: memberClinicianKey(homes, member) },
    { entity: stay, key: stayKey(homes, house, at) },
  ]);
  if (!found || !isLive(found.value, scope.now())) return refused("consent_over_for_clinician");
  if (!clinician?.value.stands) return refused("not_a_clinician");
  const on = lives && (await table.get(journey, journeyKey(homes, lives.value.journey)));
  if (!on?.value.person) return refused("not_found");
  const records = await atAllRecords(on.value.person, (one) => ({ homes, table, person: one }));
  if (!records.some((one) => one.person === person)) return refused("not_found");
  const others = on.value.clinicians.filter((one) => one.member !== member);
  const since = stamp(scope.now());
  const own = { member, consent: of, person, since, until: endOf(found.value) };
  return {
    result: "done",
    events: [event(scope, on.value.id, "clinical.let_in")],
    changes: [
      unchanged(found),
      unchanged(clinician),
      ...saveJourney(scope, on, { ...on.value, clinicians: [...others, own] }),
    ],
  };
}

/** Other writes to the same journey that one run outlasts. */
const attempts = 6;

/** A consent that is over closes the journeys it had opened. */
async function close(scope: Scope, at: { person: Id<"person">; id: Id<"consent"> }): Promise<void> {
  const { homes, table } = scope;
  const found = await table.get(consent, consentKey(homes, at.person, at.id));
  const { house, stay: of } = found?.value.of ?? { house: null, stay: null };
  if (!found?.value.over || !house || !of) return;
  const lives = await table.get(stay, stayKey(homes, house, of));
  for (let attempt = 1; lives; attempt += 1) {
    const on = await table.get(journey, journeyKey(homes, lives.value.journey));
    const now = stamp(scope.now());
    const isOpen = (one: Journey["clinicians"][number]) => one.consent === at.id && isBefore(now, one.until);
    if (!on?.value.clinicians.some(isOpen)) return;
    const clinicians = on.value.clinicians.map((one) => (isOpen(one) ? { ...one, until: now } : one));
    try {
      const changes = saveJourney(scope, on, { ...on.value, clinicians });
      return await commitAsSystem(scope, [event(scope, on.value.id, "clinical.ended")], changes);
    } catch (error) {
      if (!(error instanceof ConditionFailed) || attempt >= attempts) throw error;
    }
  }
}

export const consentsFollow = following({
  on: [changed(consent, ({ person, consent: id }) => ({ person, id }))],
  run: close,
});
