import { type Handled, NotYet } from "#shared/engine/outbox/handled.ts";
import { Refusal } from "#shared/kernel/errors.ts";
import { lapsed } from "#shared/records/bed/bed.ts";
import type { ReferralHeader } from "#shared/records/referral/header.ts";
import { headerOf } from "#shared/records/referral/load-referral.ts";
import { locatorKey, referralLocator } from "#shared/records/referral/records.ts";
import type { Scope } from "#shared/table/scope.ts";
import { offerAccepted, offerDeclined } from "./answer-offer.ts";

/** The sender answers the offer it saw (its end says which): in time it counts, late it is refused. */
export async function receiveAnswer(
  scope: Scope,
  asked: { partner: ReferralHeader["partner"]; referral: ReferralHeader["id"]; until: string; yes: boolean },
): Promise<Handled> {
  const where = await scope.table.get(referralLocator, locatorKey(scope.homes, asked.referral));
  if (!where) throw new NotYet("the submission is still under way");
  const [found] = await scope.table.getAll([headerOf(scope, where.value.house, asked.referral)]);
  if (!found || found.value.place === "moved") throw new NotYet("it is being moved");
  const { hold, status, partner, partnerName: by } = found.value;
  const over = { result: "refused", code: "offer_over", events: [], changes: [] } as const;
  if (partner !== asked.partner || status !== "waitlisted" || hold?.until !== asked.until) return over;
  if (lapsed(hold, scope.now())) return over;
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
