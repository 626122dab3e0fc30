import type { Id } from "#shared/kernel/ids.ts";
import { type NetworkCensus, networkCensus, networkCensusKey } from "#shared/records/census/census.ts";
import { openOnes, type Vacancy, vacancyOf } from "#shared/records/house/list-vacancies.ts";
import { availabilityCard } from "#shared/records/house/records.ts";
import { networkCard, networkCardKey } from "#shared/records/network/profile.ts";
import type { WaitlistEntry } from "#shared/records/referral/waitlist-entry.ts";
import {
  type Waitlist,
  type WaitlistCard,
  waitlist,
  waitlistCard,
  waitlistCardKey,
  waitlistKey,
} from "#shared/records/waitlist/waitlist.ts";
import { emptyList } from "#shared/referrals/waitlist/keep-list.ts";
import { is } from "#shared/table/entity.ts";
import { houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import { type Board, readBoard } from "./house-board.ts";

export interface WaitlistPage {
  readonly board: Board;
  readonly entries: readonly WaitlistEntry[];
  /** Sent back with a move; 0 for a new list. */
  readonly version: number;
  /** Beds that can be offered now. */
  readonly free: readonly Board["beds"][number][];
}

/** A house's list with its beds: two concurrent reads. @throws not_found, forbidden */
export async function readWaitlist(scope: Scope, input: { house: Id<"house"> }): Promise<WaitlistPage> {
  houseHome(scope, input.house);
  requirePermission(scope, "referral.read");
  const [board, list] = await Promise.all([
    readBoard(scope, input),
    scope.table.get(waitlist, waitlistKey(scope.homes, input.house)),
  ]);
  return {
    board,
    entries: list?.value.entries ?? [],
    version: list?.version ?? 0,
    free: board.beds.filter((one) => one.state === "free"),
  };
}

export interface HouseWaits {
  readonly vacancy: Vacancy;
  readonly card: WaitlistCard | undefined;
}
export interface NetworkWaitlist {
  readonly list: Waitlist;
  readonly version: number;
  /** A page of houses, with their free beds and lengths of waitlists. */
  readonly houses: readonly HouseWaits[];
  readonly next: string | null;
  /** Demand on all waitlists, by wish, as last summed; null: not yet. */
  readonly wanted: { readonly rows: NetworkCensus["wanted"]; readonly at: string } | null;
  /** IANA zone of the network. */
  readonly timeZone: string;
}

/** A batch read has a hundred items: these cards and the network's. */
const housesAPage = 99;

/**
 * The network's own list, and the houses' vacancies: two concurrent reads and one batch read, 99 houses a
 * page. @throws forbidden, invalid `cursor`
 */
export async function readNetworkWaitlist(
  scope: Scope,
  input: { cursor?: string | undefined },
): Promise<NetworkWaitlist> {
  requirePermission(scope, "inbox.read");
  const { homes, table } = scope;
  const [[list, census], vacancyPage] = await Promise.all([
    table.getAll([
      { entity: waitlist, key: waitlistKey(homes, null) },
      { entity: networkCensus, key: networkCensusKey(homes) },
    ]),
    table.query({
      in: homes.availability(),
      prefix: "H#",
      limit: housesAPage,
      cursor: input.cursor,
      kinds: [availabilityCard],
    }),
  ]);
  const vacancies = openOnes(vacancyPage.items.filter(is(availabilityCard))).map((one) =>
    vacancyOf(one, scope.now()),
  );
  const [network, ...cards] = await table.getAll([
    { entity: networkCard, key: networkCardKey(homes) },
    ...vacancies.map(({ id }) => ({ entity: waitlistCard, key: waitlistCardKey(homes, id) })),
  ]);
  return {
    list: list?.value ?? emptyList(null),
    version: list?.version ?? 0,
    houses: vacancies
      .map((vacancy, at) => ({ vacancy, card: cards[at]?.value }))
      .sort((a, b) => a.vacancy.house.name.localeCompare(b.vacancy.house.name)),
    next: vacancyPage.next,
    wanted: census?.value.summedAt ? { rows: census.value.wanted, at: census.value.summedAt } : null,
    timeZone: network?.value.timeZone ?? "UTC",
  };
}
