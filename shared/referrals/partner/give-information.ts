import * as z from "zod";
import { outboxKey, outboxMessage, sendRequest } from "#shared/engine/outbox/message.ts";
import { invalid, notFound } from "#shared/kernel/errors.ts";
import { partnerReferralEvents } from "#shared/records/referral/events.ts";
import { informationMessage } from "#shared/records/referral/information-message.ts";
import { partnerView, viewKey } from "#shared/records/referral/partner-view.ts";
import { wordsOf } from "#shared/records/referral/payload/values.ts";
import type { ReferralHeader } from "#shared/records/referral/referral.ts";
import { partnerReferralConflict } from "#shared/records/referral/refusals.ts";
import { problemsIn } from "#shared/referrals/intake/payload/parse.ts";
import { inform } from "#shared/referrals/requests.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { readable } from "./after-consent.ts";
import type { OwnReferral } from "./own-places.ts";
import { readOwnReferral } from "./read-own-referral.ts";

/** An answer as partners send it. */
export const informationPayload = z.strictObject({
  answer: wordsOf(1000),
});

export interface GiveInformation {
  readonly referral: ReferralHeader["id"];
  /** The body as received, parsed here once the referral is known to be this partner's. */
  readonly body: unknown;
  /** The Idempotency-Key. */
  readonly command: string;
  /** Hash of the canonical body as received. */
  readonly bodyHash: string;
}

/**
 * A partner answers a house's question about its referral: by a message, since the referral is in another
 * home. The clock runs on after delivery. @throws not_found, forbidden, invalid `/answer`, conflict
 * (`not_asked`, `already_answered`)
 */
export async function giveInformation(
  scope: Scope,
  input: GiveInformation,
): Promise<{ referral: OwnReferral; repeated: boolean }> {
  requirePermission(scope, "referral.inform");
  const partner = scope.partner;
  if (!partner) throw notFound();
  const home = scope.homes.partner(partner);
  const asked = { inform: input.referral, body: input.bodyHash };
  const act = { home, verb: "giveInformation", command: input.command, asked, answers: noAnswer };
  const { repeated } = await commit(scope, act, async () => {
    const view = await scope.table.get(partnerView, viewKey(scope.homes, partner, input.referral));
    if (!view) throw notFound();
    const text = answerFrom(input.body);
    const { pause } = readable(view.value, scope.now());
    if (!pause) throw partnerReferralConflict("not_asked");
    const id = informationMessage(input.referral, pause.since);
    if (await scope.table.get(outboxMessage, outboxKey(home, id)))
      throw partnerReferralConflict("already_answered");
    return {
      answer: null,
      events: [
        eventOf(partnerReferralEvents, {
          type: "referral.information_sent",
          in: home,
          feed: home,
          subject: { referral: input.referral },
        }),
      ],
      changes: [
        sendRequest(scope, home, id, inform, {
          partner,
          referral: input.referral,
          asked: pause.since,
          answer: text,
        }),
      ],
    };
  });
  return { referral: await readOwnReferral(scope, { referral: input.referral }), repeated };
}

function answerFrom(body: unknown): string {
  const parsed = informationPayload.safeParse(body, { reportInput: true });
  if (!parsed.success) throw invalid("payload", problemsIn(parsed.error.issues));
  return parsed.data.answer.trim();
}
