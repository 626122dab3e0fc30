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
  /** All that waits in the network, those lying with a house included, least time first. */
  readonly waiting: readonly InboxEntry[];
  readonly next: string | null;
  /** Stays whose person is confirmed to live elsewhere: admissions settle them. */
  readonly questions: readonly Question[];
  /** The houses it names, by id. */
  readonly houses: ReadonlyMap<string, HouseDefinition>;
  /** IANA zone of what is with no house yet. */
  readonly timeZone: string;
  /** That the network is asked to leave, or leaves. */
  readonly leaving: ErasureRequest | null;
}

/** A question names two houses, and one batch reads a hundred items. */
const limit = 48;

/** The network's inbox, page by page: the list, then the houses it names, and where each lies, side by side. @throws forbidden, invalid `cursor` */
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
    ...questions.flatMap((one) => [one.house, one.other.house]),
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

/** The entries with the house each lies with now: one that was moved a moment ago shows there at once. */
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
