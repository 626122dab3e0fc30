import type * as z from "zod";
import { type Handled, NotYet } from "#shared/engine/outbox/handled.ts";
import { sendRequest } from "#shared/engine/outbox/message.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { type Consent, consent, consentKey, consentOfReferral } from "#shared/records/consent/consent.ts";
import { disclosure } from "#shared/records/consent/disclosure.ts";
import { consentEvents } from "#shared/records/consent/events.ts";
import { headerOf } from "#shared/records/referral/load-referral.ts";
import { locatorKey, referralLocator } from "#shared/records/referral/records.ts";
import type { ReferralHeader } from "#shared/records/referral/referral.ts";
import { saveHeader } from "#shared/records/referral/step.ts";
import { is, type Stored } from "#shared/table/entity.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import type { Scope } from "#shared/table/scope.ts";
import {
  type Change,
  create,
  nextVersion,
  removeUnchanged,
  replace,
  unchanged,
} from "#shared/table/transact.ts";
import { type keepConsent, type moveConsent, moveDisclosures } from "./requests.ts";

const nothing: Handled = { result: "done", events: [], changes: [] };

/** Keeps the consent of a referral by hand with its person. The one recorded last counts. */
export async function receiveConsent(
  scope: Scope,
  { referral, consent: said }: z.infer<typeof keepConsent.schema>,
): Promise<Handled> {
  const header = await headerNow(scope, referral);
  if (!header) return { result: "refused", code: "not_found", events: [], changes: [] };
  const person = header.value.consentOf ?? header.value.person;
  const found = await scope.table.get(consent, consentKey(scope.homes, person, said.id));
  if (found && found.value.recorded.at > said.recorded.at) return nothing;
  // Revoked while this was on its way: so it stays.
  const ended = found?.value.over;
  const over = ended && ended.at > said.recorded.at ? ended : said.over;
  const value = { ...said, person, over, scans: found?.value.scans ?? [] };
  const home = scope.homes.consents(person);
  return {
    result: "done",
    events: [
      eventOf(consentEvents, {
        type: "consent.recorded",
        in: home,
        feed: home,
        subject: { consent: said.id },
        data: { kind: said.kind },
      }),
    ],
    changes: [
      found ? replace(consent, found, value) : create(consent, value),
      ...saveHeader(scope, header, { ...header.value, consentOf: person }),
    ],
  };
}

/** Disclosures that move in the same transaction. A referral has far fewer. */
const mostMoved = 40;

/** Moves the consent of a referral to another person, with what was disclosed under it. */
export async function receiveMove(
  scope: Scope,
  { referral, to }: z.infer<typeof moveConsent.schema>,
): Promise<Handled> {
  const header = await headerNow(scope, referral);
  const from = header?.value.consentOf;
  if (!header || !from || from === to) return nothing;
  const id = consentOfReferral(referral);
  const { homes, table } = scope;
  const found = await table.get(consent, consentKey(homes, from, id));
  if (!found) return nothing;
  const moved = await disclosuresMoved(scope, { id, from, to });
  return {
    result: "done",
    events: [
      eventOf(consentEvents, {
        type: "consent.moved",
        in: homes.consents(to),
        feed: homes.consents(to),
        subject: { consent: id },
      }),
    ],
    changes: [
      removeUnchanged(consent, found),
      // Its version grows on: what is projected from it never gets older.
      create(consent, { ...found.value, person: to }, nextVersion(found)),
      ...moved,
      ...saveHeader(scope, header, { ...header.value, consentOf: to }),
      sendRequest(scope, homes.people(), `disclosures-${referral}-${found.version}`, moveDisclosures, {
        referral,
        from,
      }),
    ],
  };
}

/** Moves what was disclosed between the list and the move. Nothing more is, once the consent is gone from there. @throws NotYet */
export async function receiveDisclosures(
  scope: Scope,
  { referral, from }: z.infer<typeof moveDisclosures.schema>,
): Promise<Handled> {
  const to = (await headerNow(scope, referral))?.value.consentOf;
  if (!to || to === from) return nothing;
  const id = consentOfReferral(referral);
  const found = await scope.table.get(consent, consentKey(scope.homes, to, id));
  const changes = await disclosuresMoved(scope, { id, from, to });
  if (changes.length === 0) return nothing;
  if (!found) throw new NotYet("the consent is being moved");
  const home = scope.homes.consents(to);
  const event = eventOf(consentEvents, {
    type: "consent.moved",
    in: home,
    feed: home,
    subject: { consent: id },
  });
  return { result: "done", events: [event], changes: [unchanged(found), ...changes] };
}

async function disclosuresMoved(
  { homes, table }: Scope,
  { id, from, to }: { id: Consent["id"]; from: Id<"person">; to: Id<"person"> },
): Promise<Change[]> {
  const page = await table.query({
    in: homes.consents(from),
    prefix: "D#",
    limit: 1000,
    kinds: [disclosure],
  });
  const left = page.items
    .filter(is(disclosure))
    .filter(({ value: { basis } }) => "consent" in basis && basis.consent === id);
  if (left.length > mostMoved || page.next) throw new Error("Too many disclosures to move at once");
  return left.flatMap((one) => [
    removeUnchanged(disclosure, one),
    create(disclosure, { ...one.value, person: to }),
  ]);
}

/** @throws NotYet while it moves */
export async function headerNow(
  scope: Scope,
  referral: Id<"referral">,
): Promise<Stored<ReferralHeader> | undefined> {
  const where = await scope.table.get(referralLocator, locatorKey(scope.homes, referral));
  if (!where) return undefined;
  const [found] = await scope.table.getAll([headerOf(scope, where.value.house, referral)]);
  if (!found || found.value.place === "moved") throw new NotYet("the referral is being moved");
  return found;
}
