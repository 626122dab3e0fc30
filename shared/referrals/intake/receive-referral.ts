import { Temporal } from "temporal-polyfill";
import { type Handled, NotYet } from "#shared/engine/outbox/handled.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { notifyOf } from "#shared/network/index.ts";
import { partnerCard, partnerCardKey } from "#shared/records/partner/partner.ts";
import { personReferral, personReferralOf } from "#shared/records/person/history.ts";
import { recognize } from "#shared/records/person/recognize.ts";
import { arrivalOf } from "#shared/records/referral/arrival.ts";
import { referralBody, sentBody, sentKey } from "#shared/records/referral/body.ts";
import { firstClock } from "#shared/records/referral/clock.ts";
import { referralHeader } from "#shared/records/referral/header.ts";
import { expiryOf, introducedBy } from "#shared/records/referral/payload.ts";
import { locatorKey, referralLocator } from "#shared/records/referral/records.ts";
import type { ReferralHeader } from "#shared/records/referral/referral.ts";
import { tell } from "#shared/records/referral/step.ts";
import { zoneOf } from "#shared/records/referral/zone.ts";
import type { Scope } from "#shared/table/scope.ts";
import { card, create } from "#shared/table/transact.ts";

/** The inbox receives a partner's referral: header, body, locator and person, once. */
export async function receiveReferral(
  scope: Scope,
  asked: { partner: ReferralHeader["partner"]; referral: ReferralHeader["id"] },
): Promise<Handled> {
  const { homes } = scope;
  const [sent, partner, already] = await scope.table.getAll([
    { entity: sentBody, key: sentKey(homes, asked.partner, asked.referral) },
    { entity: partnerCard, key: partnerCardKey(homes, asked.partner) },
    { entity: referralLocator, key: locatorKey(homes, asked.referral) },
  ]);
  if (!partner) throw new NotYet("the partner's introduction is still under way");
  if (!sent || already) return { result: "refused", code: "not_sent", events: [], changes: [] };
  const { body } = sent.value;
  const { payload } = body;
  const who = await recognize(scope, introducedBy(payload));
  const received = Temporal.Instant.from(body.provenance.receivedAt);
  const by = { kind: "partner", partner: asked.partner, name: partner.value.name } as const;
  const { header, events } = tell(
    scope,
    {
      id: asked.referral,
      partner: asked.partner,
      partnerName: partner.value.name,
      senderReference: payload.routing.senderReference,
      contact: payload.routing.contact,
      receivedAt: stamp(received),
      clock: firstClock(received),
      neededBy: payload.routing.neededBy,
      wanted: payload.routing.houses,
      holdWanted: payload.routing.holdWanted ?? false,
      person: who.id,
      consentExpires: expiryOf(payload.consent),
      mayReturn: [...payload.consent.mayReturn],
      house: null,
      place: "here",
      state: { status: "received" },
      screen: null,
      vote: null,
      arrival: arrivalOf(payload, await zoneOf(scope, null)),
      purged: null,
      changedAt: stamp(received),
      history: { pages: 0, latest: [] },
    },
    { type: "referral.received", data: { reference: payload.routing.senderReference }, by },
  );
  return {
    result: "done",
    events,
    changes: [
      create(referralHeader, header),
      card(referralBody, body, 1),
      create(referralLocator, { id: header.id, house: header.house }),
      ...(await who.create(null)),
      // Linked to the person at once, so that the person is not deleted meanwhile.
      card(personReferral, personReferralOf(header, who.id), 1),
      notifyOf(scope, homes.inbox(), { kind: "referral_arrived", subject: header.id, house: null }, "first"),
    ],
  };
}
