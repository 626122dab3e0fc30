import { type ErasureRequest, erasureRequest, isLive, requestKey } from "#shared/engine/erasure/request.ts";
import type { HouseDefinition } from "#shared/records/house/house.ts";
import { directoryHouse, directoryHouseKey } from "#shared/records/house/records.ts";
import { networkCard, networkCardKey } from "#shared/records/network/profile.ts";
import { type Question, question } from "#shared/records/person/question.ts";
import {
  type InboxEntry,
  inboxEntry,
  locatorKey,
  referralLocator,
} from "#shared/records/referral/records.ts";
import { is } from "#shared/table/entity.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { below } from "#shared/tenancy/homes.ts";

export interface Inbox {
  /** All open referrals of the network, including those with a house, least time left first. */
  readonly waiting: readonly InboxEntry[];
  readonly next: string | null;
  /** Questions about new residents, for admissions to settle. */
  readonly questions: readonly Question[];
  /** The houses named, by id. */
  readonly houses: ReadonlyMap<string, HouseDefinition>;
  /** IANA zone for referrals without a house. */
  readonly timeZone: string;
  /** The request to erase the network, if there is one. */
  readonly leaving: ErasureRequest | null;
}

/** A question names two houses, and a batch read has a hundred items. */
const limit = 48;

/**
 * The network's inbox, page by page: the list, then, concurrently, the houses named and the current places.
 * @throws forbidden, invalid `cursor`
 */
export async function listInbox(scope: Scope, input: { cursor?: string | undefined }): Promise<Inbox> {
  requirePermission(scope, "inbox.read");
  const { homes, table } = scope;
  const page = await table.query({
    in: below.list(homes.inbox(), "O"),
    index: "list",
    limit,
    cursor: input.cursor,
    kinds: [inboxEntry, question],
  });
  const entries = page.items.filter(is(inboxEntry)).map((one) => one.value);
  const questions = page.items.filter(is(question)).map((one) => one.value);
  const named = [
    ...entries.map((one) => one.house),
    ...questions.flatMap((one) => (one.other ? [one.house, one.other.house] : [one.house])),
  ];
  const [[card, leaving], known, waiting] = await Promise.all([
    table.getAll([
      { entity: networkCard, key: networkCardKey(homes) },
      { entity: erasureRequest, key: requestKey(homes) },
    ]),
    housesOf(scope, named),
    whereTheyAre(scope, entries),
  ]);
  const moved = waiting.map((one) => one.house).filter((house) => house && !known.has(house));
  return {
    waiting,
    next: page.next,
    questions,
    houses: new Map([...known, ...(await housesOf(scope, moved))]),
    timeZone: card?.value.timeZone ?? "UTC",
    leaving: leaving && isLive(leaving.value) ? leaving.value : null,
  };
}

/** The entries with their current houses: a referral moved just now is shown in its new place. */
async function whereTheyAre(scope: Scope, entries: readonly InboxEntry[]): Promise<InboxEntry[]> {
  if (entries.length === 0) return [];
  const found = await scope.table.getAll(
    entries.map((one) => ({ entity: referralLocator, key: locatorKey(scope.homes, one.id) })),
  );
  return entries.map((one, at) => {
    const house = found[at]?.value.house ?? null;
    return { ...one, house, passing: one.passing && house === one.house };
  });
}

async function housesOf(
  scope: Scope,
  ids: readonly (HouseDefinition["id"] | null)[],
): Promise<Map<string, HouseDefinition>> {
  const wanted = [...new Set(ids)].filter((one) => one !== null);
  if (wanted.length === 0) return new Map();
  const found = await scope.table.getAll(
    wanted.map((house) => ({ entity: directoryHouse, key: directoryHouseKey(scope.homes, house) })),
  );
  return new Map(found.flatMap((one) => (one ? [[one.value.id, one.value]] : [])));
}
