import { lapsed } from "#shared/records/bed/bed.ts";
import { type HouseDefinition, isOpen } from "#shared/records/house/house.ts";
import { availabilityCard, availabilityKey } from "#shared/records/house/records.ts";
import { availabilityNetwork, availabilityNetworkKey } from "#shared/records/network/profile.ts";
import type { PartnerView } from "#shared/records/referral/partner-view.ts";
import type { Scope } from "#shared/table/scope.ts";

/** Where to bring a person once a bed is held for them: the house's current address, or a number to call. */
export interface WhereToGo {
  readonly house: Pick<HouseDefinition, "id" | "name" | "area" | "street" | "phone"> | null;
  /** The network's number, if a bed is held but the address may not be shared. */
  readonly contactPhone: string | null;
}
const nowhere: WhereToGo = { house: null, contactPhone: null };

/**
 * The destination of each view, from the availability cards: no read if no bed is held, otherwise one batch.
 * Read live, so that a corrected street shows at once. After a hold's end nothing is shown, even before the
 * clock ends it.
 */
export async function whereToGo(
  scope: Scope,
  views: readonly PartnerView[],
): Promise<(view: PartnerView) => WhereToGo> {
  const held = ({ goesTo }: PartnerView) => (goesTo && !lapsed(goesTo, scope.now()) ? goesTo : undefined);
  const going = views.flatMap((view) => held(view) ?? []);
  if (going.length === 0) return () => nowhere;
  const { allowedHouses, homes, table } = scope;
  const seen = [...new Set(going.flatMap(({ house }) => house ?? []))].filter(
    (house) => !allowedHouses || allowedHouses.includes(house),
  );
  const [network, ...found] = await Promise.all([
    table.get(availabilityNetwork, availabilityNetworkKey(homes)),
    ...(seen.length > 0
      ? [
          table.getAll(
            seen.map((house) => ({ entity: availabilityCard, key: availabilityKey(homes, house) })),
          ),
        ]
      : []),
  ]);
  const houses = new Map(found.flat().map((one) => [one?.value.house.id, one?.value.house]));
  return (view) => {
    const to = held(view);
    if (!to) return nowhere;
    const house = to.house ? houses.get(to.house) : undefined;
    if (!house || !isOpen(house)) return { house: null, contactPhone: network?.value.phone || null };
    const { id, name, area, street, phone } = house;
    return { house: { id, name, area, street, phone }, contactPhone: null };
  };
}
