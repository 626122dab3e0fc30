import { lapsed } from "#shared/bed/bed.ts";
import { Refusal } from "#shared/errors.ts";
import { NotYet, type Receipt } from "#shared/letter/receipt.ts";
import type { ReferralHeader } from "#shared/referral/header.ts";
import { headerOf } from "#shared/referral/load-referral.ts";
import { stub, stubKey } from "#shared/referral/records.ts";
import type { Scope } from "#shared/tenancy/scope.ts";
import { offerAccepted, offerDeclined } from "./answer-offer.ts";

/** The sender answers the offer it saw (its end says which): in time it counts, late it is refused. */
export async function receiveAnswer(
  scope: Scope,
  asked: { partner: ReferralHeader["partner"]; referral: ReferralHeader["id"]; until: string; yes: boolean },
): Promise<Receipt> {
  const where = await scope.table.get(stub, stubKey(scope.homes, asked.referral));
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
