import type { Receipt } from "#shared/letter/receipt.ts";
import { card } from "#shared/table/transact.ts";
import type { Scope } from "#shared/tenancy/scope.ts";
import { type Partner, partnerCard } from "./partner.ts";

/** A partner's own home learns what it is called, as the post reads it there with each referral. */
export async function receiveIntroduction(
  scope: Scope,
  asked: { partner: Partner["id"]; name: string },
): Promise<Receipt> {
  const home = scope.homes.partner(asked.partner);
  return {
    result: "done",
    events: [{ type: "partner.introduced", in: home, feed: home, subject: { partner: asked.partner } }],
    changes: [
      card(partnerCard, { id: asked.partner, name: asked.name, createdAt: scope.now().toString() }, 1),
    ],
  };
}
