import { outboxKey, outboxMessage, sendRequest } from "#shared/engine/outbox/message.ts";
import { notFound } from "#shared/kernel/errors.ts";
import { partnerReferralEvents } from "#shared/records/referral/events.ts";
import { partnerView, viewKey } from "#shared/records/referral/partner-view.ts";
import type { ReferralHeader } from "#shared/records/referral/referral.ts";
import { withdraw } from "#shared/referrals/requests.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import type { OwnReferral } from "./own-places.ts";
import { readOwnReferral } from "./read-own-referral.ts";

/**
 * A partner withdraws a referral. It succeeds if it arrives before the person has moved in. A repeat changes
 * nothing. @throws not_found, forbidden
 */
export async function withdrawReferral(
  scope: Scope,
  input: { referral: ReferralHeader["id"]; command: string },
): Promise<OwnReferral> {
  requirePermission(scope, "referral.withdraw");
  const partner = scope.partner;
  if (!partner) throw notFound();
  const home = scope.homes.partner(partner);
  const id = `withdraw-${input.referral}`;
  const messageOf = () => scope.table.get(outboxMessage, outboxKey(home, id));
  const view = await scope.table.get(partnerView, viewKey(scope.homes, partner, input.referral));
  if (!view) throw notFound();
  if (!(await messageOf())) {
    const command = `${id}-${input.command}`;
    const act = {
      home,
      verb: "withdrawReferral",
      command,
      asked: { referral: input.referral },
      answers: noAnswer,
    };
    await commit(scope, act, async () => ({
      answer: null,
      events: [
        eventOf(partnerReferralEvents, {
          type: "referral.withdrawal_asked",
          in: home,
          feed: home,
          subject: { referral: input.referral },
        }),
      ],
      changes: [sendRequest(scope, home, id, withdraw, { partner, referral: input.referral })],
    })).catch(async (error: unknown) => {
      // After a race the other request's message counts.
      if (!(await messageOf())) throw error;
    });
  }
  return readOwnReferral(scope, { referral: input.referral });
}
