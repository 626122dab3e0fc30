import { type Handled, NotYet } from "#shared/engine/outbox/handled.ts";
import { Refusal } from "#shared/kernel/errors.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { compareInstants } from "#shared/kernel/instant.ts";
import { lapsed } from "#shared/records/bed/bed.ts";
import { headerOf } from "#shared/records/referral/load-referral.ts";
import { locatorKey, referralLocator } from "#shared/records/referral/records.ts";
import type { ReferralHeader } from "#shared/records/referral/referral.ts";
import { senderOf } from "#shared/records/referral/source.ts";
import type { Scope } from "#shared/table/scope.ts";
import { offerAccepted, offerDeclined } from "./answer-offer.ts";

/** Receives the sender's answer to the offer it saw (identified by its end): refused after that time. */
export async function receiveAnswer(
  scope: Scope,
  asked: { partner: Id<"partner">; referral: ReferralHeader["id"]; until: string; yes: boolean },
): Promise<Handled> {
  const where = await scope.table.get(referralLocator, locatorKey(scope.homes, asked.referral));
  if (!where) throw new NotYet("the submission is still under way");
  const [found] = await scope.table.getAll([headerOf(scope, where.value.house, asked.referral)]);
  if (!found || found.value.place === "moved") throw new NotYet("it is being moved");
  const { state } = found.value;
  const by = senderOf(found.value);
  const offer = state.status === "waitlisted" ? state.offer : null;
  const over = { result: "refused", code: "offer_over", events: [], changes: [] } as const;
  if (!offer || by?.partner !== asked.partner || compareInstants(offer.until, asked.until) !== 0) return over;
  if (lapsed(offer, scope.now())) return over;
  try {
    const answered = asked.yes
      ? await offerAccepted(scope, found, { by })
      : await offerDeclined(scope, found, { by });
    return { result: "done", ...answered };
  } catch (error) {
    if (error instanceof Refusal && error.kind === "conflict") return over;
    throw error;
  }
}
