import type { HouseDefinition } from "#shared/records/house/house.ts";
import { namedHouses } from "#shared/records/house/named-houses.ts";
import { networkCard, networkCardKey } from "#shared/records/network/profile.ts";
import { type InboxEntry, inboxEntry } from "#shared/records/referral/records.ts";
import { is } from "#shared/table/entity.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { below } from "#shared/tenancy/homes.ts";

export interface Decided {
  /** Latest first. */
  readonly items: readonly InboxEntry[];
  readonly next: string | null;
  readonly houses: ReadonlyMap<string, HouseDefinition>;
  /** IANA zone for referrals without a house. */
  readonly timeZone: string;
}

/** What became of the network's referrals: accepted, closed, page by page. @throws forbidden, invalid `cursor` */
export async function listDecided(scope: Scope, input: { cursor?: string | undefined }): Promise<Decided> {
  requirePermission(scope, "inbox.read");
  const [page, card] = await Promise.all([
    scope.table.query({
      in: below.list(scope.homes.inbox(), "D"),
      index: "list",
      descending: true,
      limit: 48,
      cursor: input.cursor,
      kinds: [inboxEntry],
    }),
    scope.table.get(networkCard, networkCardKey(scope.homes)),
  ]);
  const items = page.items.filter(is(inboxEntry)).map((one) => one.value);
  const houses = await namedHouses(
    scope,
    items.flatMap(({ house }) => (house ? [house] : [])),
  );
  return { items, next: page.next, houses, timeZone: card?.value.timeZone ?? "UTC" };
}
