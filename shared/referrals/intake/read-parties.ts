import { notFound } from "#shared/kernel/errors.ts";
import { availabilityNetwork, availabilityNetworkKey } from "#shared/records/network/profile.ts";
import { partnerCard, partnerCardKey } from "#shared/records/partner/partner.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import type { Parties } from "./payload/check-parties.ts";

/** Who discloses and who receives what a partner sends, by the names they go by. @throws forbidden */
export async function readParties(scope: Scope): Promise<Parties> {
  requirePermission(scope, "referral.submit");
  const { partner } = scope;
  if (!partner) throw notFound();
  const [card, network] = await scope.table.getAll([
    { entity: partnerCard, key: partnerCardKey(scope.homes, partner) },
    { entity: availabilityNetwork, key: availabilityNetworkKey(scope.homes) },
  ]);
  const { actor } = scope;
  const names = card ? [card.value.name, ...card.value.tradeNames] : [];
  return {
    disclosers: names.length === 0 && actor.kind === "partner" ? [actor.name] : names,
    recipients: network?.value.recipients ?? [],
    formerRecipients: network?.value.formerNames ?? [],
  };
}
