import { outboxKey, outboxMessage, sendRequest } from "#shared/engine/outbox/message.ts";
import { notFound } from "#shared/kernel/errors.ts";
import { partnerReferralEvents } from "#shared/records/referral/events.ts";
import { partnerView, viewKey } from "#shared/records/referral/partner-view.ts";
import type { ReferralHeader } from "#shared/records/referral/referral.ts";
import { partnerReferralConflict } from "#shared/records/referral/refusals.ts";
import { answerOffer } from "#shared/referrals/requests.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { readable } from "./after-consent.ts";
import type { OwnReferral } from "./own-places.ts";
import { readOwnReferral } from "./read-own-referral.ts";

/**
 * A partner answers the offer it sees, for the person. It counts if it arrives before the offer ends.
 * Repeating the same answer changes nothing. @throws not_found, forbidden, conflict (`no_offer`,
 * `offer_answered`)
 */
export async function answerOwnOffer(
  scope: Scope,
  input: { referral: ReferralHeader["id"]; yes: boolean; command: string },
): Promise<OwnReferral> {
  requirePermission(scope, "offer.answer");
  const partner = scope.partner;
  if (!partner) throw notFound();
  const { referral, yes } = input;
  const home = scope.homes.partner(partner);
  const standing = async () => {
    const view = await scope.table.get(partnerView, viewKey(scope.homes, partner, referral));
    if (!view) throw notFound();
    const { offer, status } = readable(view.value, scope.now());
    // The view's version identifies the offer: another offer has another version.
    const id = `answer-${referral}-${view.version}`;
    const said = offer && (await scope.table.get(outboxMessage, outboxKey(home, id)))?.value.asks.yes;
    const given = typeof said === "boolean" ? said : !offer && status === "accepted" ? true : undefined;
    if (given !== undefined && given !== yes) throw partnerReferralConflict("offer_answered");
    return { id, offer, given };
  };
  const first = await standing();
  if (first.given === undefined) {
    const command = `${first.id}-${input.command}`;
    const act = { home, verb: "answerOwnOffer", command, asked: { referral, yes }, answers: noAnswer };
    await commit(scope, act, async () => {
      const { id, offer, given } = await standing();
      if (!offer || given !== undefined) throw partnerReferralConflict("no_offer");
      return {
        answer: null,
        events: [
          eventOf(partnerReferralEvents, {
            type: "referral.offer_answered",
            in: home,
            feed: home,
            subject: { referral },
            data: { yes },
          }),
        ],
        changes: [sendRequest(scope, home, id, answerOffer, { partner, referral, until: offer.until, yes })],
      };
    }).catch(async (error: unknown) => {
      // After a race the other request's message counts, if its answer is the same.
      if ((await standing()).given !== yes) throw error;
    });
  }
  return readOwnReferral(scope, { referral });
}
