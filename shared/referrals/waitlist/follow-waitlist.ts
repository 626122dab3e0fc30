import { changed } from "#shared/engine/changes/following.ts";
import { derived, projection, written } from "#shared/engine/projections/projection.ts";
import { directoryHouse } from "#shared/records/house/records.ts";
import {
  cardOfList,
  placesOf,
  type Waitlist,
  waitlist,
  waitlistCard,
  waitlistKey,
  waitlistPlaces,
} from "#shared/records/waitlist/waitlist.ts";
import type { Stored } from "#shared/table/entity.ts";
import { queryAll } from "#shared/table/query-all.ts";
import type { Scope } from "#shared/table/scope.ts";

const listOf = (scope: Scope, house: Waitlist["house"]): Promise<Stored<Waitlist> | undefined> =>
  scope.table.get(waitlist, waitlistKey(scope.homes, house));

/** The network's own list, and each house's. */
const everyList = async (scope: Scope): Promise<readonly Waitlist["house"][]> => {
  const houses = await queryAll(scope, { in: scope.homes.directory(), prefix: "H#" }, directoryHouse);
  return [null, ...houses.map(({ value }) => value.id)];
};

/** The positions of each partner's referrals, for every partner that has or had one on a list. */
export const placesFollow = projection({
  from: [changed(waitlist, ({ house }) => house)],
  to: [waitlistPlaces],
  sources: everyList,
  of: async (scope, house) => {
    const list = await listOf(scope, house);
    if (!list) return [];
    const { value, version } = list;
    return value.partners.map((partner) => written(waitlistPlaces, placesOf(value, partner), version));
  },
});

/** The board card is written with the list. */
export const listCardDerived = derived({
  to: [waitlistCard],
  sources: everyList,
  of: async (scope, house) => {
    const list = await listOf(scope, house);
    const card = list && cardOfList(list.value);
    return list && card ? [written(waitlistCard, card, list.version)] : [];
  },
});
