import type { Temporal } from "temporal-polyfill";
import { stamp } from "#shared/kernel/instant.ts";
import { boardName, personName } from "#shared/kernel/person-name.ts";
import { notifyOf } from "#shared/network/index.ts";
import { consent } from "#shared/records/consent/consent.ts";
import { cameTo } from "#shared/records/notification/notification.ts";
import { personReferral, personReferralOf } from "#shared/records/person/history.ts";
import type { Recognized } from "#shared/records/person/recognize.ts";
import { arrivalOf } from "#shared/records/referral/arrival.ts";
import { referralBody } from "#shared/records/referral/body.ts";
import { firstClock } from "#shared/records/referral/clock.ts";
import { homeOfReferral, referralHeader } from "#shared/records/referral/header.ts";
import { numbersOf, referralNumber } from "#shared/records/referral/number.ts";
import type { ReferralFacts } from "#shared/records/referral/payload/facts.ts";
import { expiryOf } from "#shared/records/referral/payload.ts";
import { cardOf, inboxEntryOf } from "#shared/records/referral/projections.ts";
import { inboxEntry, referralCard, referralLocator } from "#shared/records/referral/records.ts";
import type { ReferralHeader } from "#shared/records/referral/referral.ts";
import { senderOf } from "#shared/records/referral/source.ts";
import { type RecordedStep, tell } from "#shared/records/referral/step.ts";
import { zoneOf } from "#shared/records/referral/zone.ts";
import type { ActedBy } from "#shared/table/acted-by.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Change, card, create, firstVersion } from "#shared/table/transact.ts";
import { consentSent } from "./consent-sent.ts";

interface NewReferral extends Pick<ReferralHeader, "id" | "source" | "contact" | "house"> {
  readonly facts: ReferralFacts;
  readonly who: Recognized;
  readonly receivedAt: Temporal.Instant;
  readonly by: ActedBy;
  /** Hours to decide, of the house it is with. Default: the network's. */
  readonly hours?: number | undefined;
}

/** A new referral, however it came: header, body, locator, inbox entry and person, in the transaction of its verb. */
export async function openReferral(
  scope: Scope,
  { facts, who, receivedAt, by, hours, ...given }: NewReferral,
): Promise<{ readonly events: RecordedStep["events"]; readonly changes: Change[] }> {
  const { id, house, source } = given;
  const at = stamp(receivedAt);
  const sent = source.kind === "partner" ? consentSent({ ...given, facts, who, receivedAt: at }) : undefined;
  const { neededBy, houses, holdWanted = false, senderReference } = facts.routing;
  const { header, events } = tell(
    scope,
    {
      ...given,
      senderReference: senderReference ?? "",
      receivedAt: at,
      clock: firstClock(receivedAt, hours),
      neededBy,
      wanted: houses,
      holdWanted,
      person: who.id,
      name: boardName(personName(facts.person)),
      consentExpires: expiryOf(facts.consent),
      mayReturn: [...(facts.consent?.mayReturn ?? [])],
      consentOf: sent ? who.id : null,
      place: "here",
      state: { status: "received" },
      screen: null,
      vote: null,
      arrival: arrivalOf(facts, await zoneOf(scope, house)),
      undo: null,
      reversed: null,
      purged: null,
      changedAt: at,
      history: { pages: 0, latest: [] },
    },
    {
      type: "referral.received",
      data: {
        ...(senderReference ? { reference: senderReference } : {}),
        ...(source.kind === "partner" ? {} : { from: source.kind }),
      },
      by,
    },
  );
  const onBoard = cardOf(header);
  const partner = senderOf(header)?.partner ?? null;
  const provenance = { partner, basis: facts.consent?.basis ?? "unknown", receivedAt: at };
  return {
    events,
    changes: [
      create(referralHeader, header),
      card(referralBody, { referral: id, house, payload: facts, provenance, corrected: null }, firstVersion),
      create(referralLocator, { id, house }),
      ...numbersOf(header).map((one) => card(referralNumber, one, firstVersion)),
      ...(sent ? [create(consent, sent)] : []),
      card(inboxEntry, inboxEntryOf(header), firstVersion),
      ...(onBoard ? [card(referralCard, onBoard, firstVersion)] : []),
      ...(await who.create(null)),
      // Linked to the person at once, so that the person is not deleted meanwhile.
      card(personReferral, personReferralOf(header, who.id), firstVersion),
      notifyOf(scope, homeOfReferral(scope.homes, house), cameTo(header), firstVersion, by),
    ],
  };
}
