import * as z from "zod";
import { sendRequest } from "#shared/engine/outbox/message.ts";
import { invalid, invalidField, notFound } from "#shared/kernel/errors.ts";
import { newId } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { availabilityCard, availabilityKey } from "#shared/records/house/records.ts";
import { sentBody } from "#shared/records/referral/body.ts";
import { partnerReferralEvents } from "#shared/records/referral/events.ts";
import { firstView, partnerView } from "#shared/records/referral/partner-view.ts";
import type { ReferralPayload } from "#shared/records/referral/payload.ts";
import { findOpenReferral, sentAs } from "#shared/referrals/partner/own-open-referral.ts";
import { openReferralSchema } from "#shared/referrals/partner/own-places.ts";
import { submit } from "#shared/referrals/requests.ts";
import { commit } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { create } from "#shared/table/transact.ts";
import { checkDates } from "./payload/check-dates.ts";
import { checkParties, type Parties } from "./payload/check-parties.ts";

export interface SubmitReferral {
  readonly payload: ReferralPayload;
  /** Who a consent may name, just read (`readParties`). */
  readonly parties: Parties;
  /** The Idempotency-Key. */
  readonly command: string;
  /** Hash of the canonical body as received. */
  readonly bodyHash: string;
}

/** The first response: a repeat gets the same. */
const sentAnswer = z.intersection(
  partnerView.schema,
  z.object({ openReferral: openReferralSchema.nullable().default(null) }),
);
type SentAnswer = z.infer<typeof sentAnswer>;

/**
 * A partner sends a referral: its view, the body, the message to the network's inbox and the answer, in one
 * transaction. All refusals happen here. @throws forbidden, invalid (dates; a consent between others; houses the key may not see or
 * that do not exist; `command_reused`)
 */
export async function submitReferral(
  scope: Scope,
  input: SubmitReferral,
): Promise<{ referral: SentAnswer; repeated: boolean }> {
  requirePermission(scope, "referral.submit");
  const partner = scope.partner;
  if (!partner) throw notFound();
  const home = scope.homes.partner(partner);
  const { answer, repeated } = await commit(
    scope,
    {
      home,
      verb: "submitReferral",
      command: input.command,
      asked: input.bodyHash,
      answers: sentAnswer,
    },
    async () => {
      const now = scope.now();
      const who = await sentAs(scope, partner, input.payload.person);
      const [openReferral] = await Promise.all([
        findOpenReferral(scope, partner, who),
        knowHouses(scope, input.payload.routing.houses),
      ]);
      const problems = [...checkDates(input.payload, now), ...checkParties(input.payload, input.parties)];
      if (problems.length > 0) throw invalid("payload", problems);
      const id = newId("referral", now.epochMilliseconds);
      const at = stamp(now);
      const view = firstView({ id, partner, senderReference: input.payload.routing.senderReference, at });
      const provenance = { partner, basis: input.payload.consent.basis, receivedAt: at };
      return {
        answer: { ...view, openReferral },
        events: [
          eventOf(partnerReferralEvents, {
            type: "referral.sent",
            in: home,
            feed: home,
            subject: { referral: id },
            data: { reference: input.payload.routing.senderReference },
          }),
        ],
        changes: [
          create(partnerView, view, 0),
          create(sentBody, {
            partner,
            body: { referral: id, house: null, payload: input.payload, provenance },
            who,
            besides: openReferral?.id ?? null,
          }),
          sendRequest(scope, home, `submit-${id}`, submit, { partner, referral: id }),
        ],
      };
    },
  );
  return { referral: answer, repeated };
}

/** Named houses must be visible to this key. */
async function knowHouses(scope: Scope, houses: ReferralPayload["routing"]["houses"]): Promise<void> {
  if (houses === "any_suitable") return;
  const found = await scope.table.getAll(
    houses.map((house) => ({ entity: availabilityCard, key: availabilityKey(scope.homes, house) })),
  );
  const at = houses.findIndex(
    (house, index) => !found[index] || (scope.allowedHouses && !scope.allowedHouses.includes(house)),
  );
  if (at >= 0) {
    throw invalidField(`/routing/houses/${at}`, "payload.unknown_house");
  }
}
