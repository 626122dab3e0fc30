import { lapsed } from "#shared/records/bed/bed.ts";
import { type HouseDefinition, isOpen } from "#shared/records/house/house.ts";
import { availabilityCard, availabilityKey } from "#shared/records/house/records.ts";
import { availabilityNetwork, availabilityNetworkKey } from "#shared/records/network/profile.ts";
import type { PartnerView } from "#shared/records/referral/partner-view.ts";
import type { Scope } from "#shared/table/scope.ts";

/** Where a person is brought once a bed is held for them: the house as it is now, or whom to call to hear it. */
export interface WhereToGo {
  readonly house: Pick<HouseDefinition, "id" | "name" | "area" | "street" | "phone"> | null;
  /** The network's number, where a bed is held and the house cannot be told. */
  readonly contactPhone: string | null;
}
const nowhere: WhereToGo = { house: null, contactPhone: null };

/**
 * For each view where to go, from the availability card: no read where no bed is held, else one batch. Read as things stand,
 * so that a street that was put right shows at once. A hold past its time tells nothing more, clock or not.
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
