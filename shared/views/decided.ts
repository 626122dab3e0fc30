import type { HouseDefinition } from "#shared/records/house/house.ts";
import { namedHouses } from "#shared/records/house/named-houses.ts";
import { networkCard, networkCardKey } from "#shared/records/network/profile.ts";
import { type InboxEntry, inboxEntry } from "#shared/records/referral/records.ts";
import { is } from "#shared/table/entity.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { below } from "#shared/tenancy/homes.ts";
import { type InboxFilter, isOf } from "./inbox-filter.ts";

export interface Decided {
  /** Latest first. */
  readonly items: readonly InboxEntry[];
  /** All that were read to find them. */
  readonly read: readonly InboxEntry[];
  readonly next: string | null;
  readonly houses: ReadonlyMap<string, HouseDefinition>;
  /** IANA zone for referrals without a house. */
  readonly timeZone: string;
}

const onPage = 48;
/** A narrow filter over a long history returns what it found after this many reads; the cursor goes on there. */
const mostRounds = 8;

export type DecidedFilter = Pick<InboxFilter, "house" | "from"> & {
  readonly became?: InboxEntry["status"] | undefined;
};

/** What became of the network's referrals: accepted, closed, page by page. @throws forbidden, invalid `cursor` */
export async function listDecided(
  scope: Scope,
  input: { cursor?: string | undefined; filter?: DecidedFilter },
): Promise<Decided> {
  requirePermission(scope, "inbox.read");
  const { filter = {} } = input;
  const read: InboxEntry[] = [];
  const items: InboxEntry[] = [];
  let next: string | null = input.cursor ?? null;
  for (let round = 0; (round === 0 || next) && items.length < onPage / 2 && round < mostRounds; round += 1) {
    const page = await scope.table.query({
      in: below.list(scope.homes.inbox(), "D"),
      index: "list",
      descending: true,
      limit: onPage,
      cursor: next ?? undefined,
      kinds: [inboxEntry],
    });
    const found = page.items.filter(is(inboxEntry)).map((one) => one.value);
    read.push(...found);
    items.push(
      ...found.filter((one) => isOf(one, filter) && (!filter.became || one.status === filter.became)),
    );
    next = page.next;
  }
  const [card, houses] = await Promise.all([
    scope.table.get(networkCard, networkCardKey(scope.homes)),
    namedHouses(
      scope,
      [...read, filter].flatMap(({ house }) => (house ? [house] : [])),
    ),
  ]);
  return { items, read, next, houses, timeZone: card?.value.timeZone ?? "UTC" };
}
