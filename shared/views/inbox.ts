import { type ErasureRequest, erasureRequest, isLive, requestKey } from "#shared/engine/erasure/request.ts";
import type { HouseDefinition } from "#shared/records/house/house.ts";
import { namedHouses } from "#shared/records/house/named-houses.ts";
import { directoryHouse } from "#shared/records/house/records.ts";
import { networkCard, networkCardKey } from "#shared/records/network/profile.ts";
import { type Question, question } from "#shared/records/person/question.ts";
import { type InboxEntry, inboxEntry, inboxEntryKey } from "#shared/records/referral/records.ts";
import { is } from "#shared/table/entity.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { below } from "#shared/tenancy/homes.ts";
import { type InboxFilter, isNarrow, listed, placeOf } from "./inbox-filter.ts";

export interface Inbox {
  /** Of all open referrals of the network, including those with a house, those that the filter lists, in its order. */
  readonly listed: readonly InboxEntry[];
  /** All of them, least time left first. */
  readonly waiting: readonly InboxEntry[];
  readonly next: string | null;
  /** Questions about new residents, for admissions to settle. */
  readonly questions: readonly Question[];
  /** Those named, at least, by id. */
  readonly houses: ReadonlyMap<string, HouseDefinition>;
  /** IANA zone for referrals without a house. */
  readonly timeZone: string;
  /** The request to erase the network, if there is one. */
  readonly leaving: ErasureRequest | null;
}

const limit = 48;
/** Read at once to list some of them, or in another order. */
const limitNarrow = 400;
/** Houses read beside the list: all of them in most networks. */
const mostBeside = 60;

/**
 * The network's inbox, page by page: the list and, side by side, the houses it may name. Only a network with more
 * houses reads the rest of those named in a second step. @throws forbidden, invalid `cursor`
 */
export async function listInbox(
  scope: Scope,
  input: { cursor?: string | undefined; filter?: InboxFilter },
): Promise<Inbox> {
  requirePermission(scope, "inbox.read");
  const { homes, table } = scope;
  const { filter = {} } = input;
  const [page, beside, [card, leaving]] = await Promise.all([
    table.query({
      in: below.list(homes.inbox(), "O"),
      index: "list",
      limit: isNarrow(filter) ? limitNarrow : limit,
      cursor: input.cursor,
      kinds: [inboxEntry, question],
    }),
    table.query({ in: homes.directory(), prefix: "H#", limit: mostBeside, kinds: [directoryHouse] }),
    table.getAll([
      { entity: networkCard, key: networkCardKey(homes) },
      { entity: erasureRequest, key: requestKey(homes) },
    ]),
  ]);
  const waiting = page.items.filter(is(inboxEntry)).map((one) => one.value);
  const questions = page.items.filter(is(question)).map((one) => one.value);
  const houses = new Map(beside.items.filter(is(directoryHouse)).map(({ value }) => [value.id, value]));
  const named = [
    ...waiting.map((one) => one.house),
    ...questions.flatMap((one) => (one.other ? [one.house, one.other.house] : [one.house])),
  ];
  const others = named.filter((house) => house !== null).filter((house) => !houses.has(house));
  const every = new Map([...houses, ...(await namedHouses(scope, others))]);
  const timeZone = card?.value.timeZone ?? "UTC";
  return {
    waiting,
    listed: listed(scope, waiting, filter, (house) => every.get(house ?? "")?.timeZone ?? timeZone),
    next: page.next,
    questions,
    houses: every,
    timeZone,
    leaving: leaving && isLive(leaving.value) ? leaving.value : null,
  };
}

/**
 * The next open referral of the same list, after this one or, after the last, the first. Null if there is no other. @throws forbidden
 */
export async function nextInInbox(
  scope: Scope,
  { referral, filter }: { referral: InboxEntry["id"]; filter: InboxFilter },
): Promise<InboxEntry | null> {
  requirePermission(scope, "inbox.read");
  const [inbox, own] = await Promise.all([
    listInbox(scope, { filter }),
    scope.table.get(inboxEntry, inboxEntryKey(scope.homes, referral)),
  ]);
  const others = inbox.listed.filter(({ id }) => id !== referral);
  const at = own ? placeOf(own.value, filter) : "";
  return others.find((one) => placeOf(one, filter) > at) ?? others[0] ?? null;
}
