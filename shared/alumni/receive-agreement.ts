import { Temporal } from "temporal-polyfill";
import type * as z from "zod";
import type { Handled } from "#shared/engine/outbox/handled.ts";
import { today } from "#shared/kernel/local-date.ts";
import { type Alumnus, alumnus, alumnusKey, daysAfterLast } from "#shared/records/alumnus/alumnus.ts";
import { askedAfter, plannedFrom } from "#shared/records/alumnus/check-in.ts";
import { consent } from "#shared/records/consent/consent.ts";
import { consentEvents } from "#shared/records/consent/events.ts";
import { consentPaper, hashOf } from "#shared/records/consent/paper.ts";
import { letterheadOf, noLetterhead } from "#shared/records/house/letterhead.ts";
import { directoryHouse, directoryHouseKey } from "#shared/records/house/records.ts";
import { journey, journeyKey } from "#shared/records/journey/journey.ts";
import { networkCard, networkCardKey } from "#shared/records/network/profile.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import type { Scope } from "#shared/table/scope.ts";
import { create, replace } from "#shared/table/transact.ts";
import type { stayInTouch } from "./requests.ts";

/** Keeps the consent with the person's others, and plans what is asked under it. */
export async function receiveAgreement(
  scope: Scope,
  {
    journey: id,
    person,
    consent: of,
    contact,
    name,
    purpose,
    content,
    at,
  }: z.infer<typeof stayInTouch.schema>,
): Promise<Handled> {
  const refused = (code: string): Handled => ({ result: "refused", code, events: [], changes: [] });
  const { homes, table } = scope;
  const [on, was, network] = await table.getAll([
    { entity: journey, key: journeyKey(homes, id) },
    { entity: alumnus, key: alumnusKey(homes, id) },
    { entity: networkCard, key: networkCardKey(homes) },
  ]);
  const stay = on?.value.stays.at(-1);
  if (!on || on.value.person !== person || !stay?.until) return refused("not_found");
  const house = await table.get(directoryHouse, directoryHouseKey(homes, stay.house));
  const { timeZone, language } = on.value;
  const card = network?.value;
  const value: Alumnus = {
    ...{ journey: id, person, consent: of, house: stay.house, stay: stay.stay },
    ...{ name: on.value.name, timeZone, language: language ?? "en", leftOn: stay.until, contact },
    checkIns: [...plannedFrom(stay.until, timeZone, at)],
    guide: null,
    ended: null,
  };
  const home = homes.consents(person);
  const signedOn = today(Temporal.Instant.from(at), timeZone).toString();
  const by = { kind: "resident", journey: id } as const;
  return {
    result: "done",
    events: [
      eventOf(consentEvents, {
        type: "consent.recorded",
        in: home,
        feed: home,
        subject: { consent: of },
        data: { kind: "alumni" },
      }),
    ],
    changes: [
      was ? replace(alumnus, was, value) : create(alumnus, value),
      create(consent, {
        ...{ id: of, person, kind: "alumni", discloser: card?.recipients[0] ?? card?.name ?? "" },
        ...{ recipient: name, recipientIs: "named", what: [], purpose, leaves: { to: name, what: [] } },
        ...{ mayReturn: [], revocation: "", irrevocableUntil: null, scans: [], over: null },
        expires: { on: lastDay(stay.until) },
        signed: { how: "link", signer: name, on: signedOn, kept: "" },
        of: { house: stay.house, stay: stay.stay, referral: null },
        recorded: { at, by },
      }),
      create(consentPaper, {
        ...{ id: of, person, timeZone, content, contentHash: hashOf(content), english: null },
        letterhead: house && card ? letterheadOf(house.value, card) : noLetterhead,
        translated: null,
        signed: { name, as: on.value.name, at },
        witness: null,
      }),
    ],
  };
}

/** A while after the last question, for its answer. */
const lastDay = (leftOn: string): string =>
  Temporal.PlainDate.from(leftOn)
    .add({ days: Math.max(...askedAfter) + daysAfterLast })
    .toString();
