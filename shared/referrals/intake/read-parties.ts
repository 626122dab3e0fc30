import type { Id } from "#shared/kernel/ids.ts";
import { availabilityNetwork, availabilityNetworkKey } from "#shared/records/network/profile.ts";
import { partnerCard, partnerCardKey } from "#shared/records/partner/partner.ts";
import type { Scope } from "#shared/table/scope.ts";
import type { Parties } from "./payload/check-parties.ts";

/** Who discloses and who receives what a partner sends, by the names they go by. */
export async function readParties(scope: Scope, partner: Id<"partner">): Promise<Parties> {
  const [card, network] = await scope.table.getAll([
    { entity: partnerCard, key: partnerCardKey(scope.homes, partner) },
    { entity: availabilityNetwork, key: availabilityNetworkKey(scope.homes) },
  ]);
  const { actor } = scope;
  const names = card ? [card.value.name, ...card.value.tradeNames] : [];
  return {
    disclosers: names.length === 0 && actor.kind === "partner" ? [actor.name] : names,
    recipients: network?.value.recipients ?? [],
  };
}
