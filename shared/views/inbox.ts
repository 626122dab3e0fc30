import { type ErasureRequest, erasureRequest, isLive, requestKey } from "#shared/engine/erasure/request.ts";
import type { HouseDefinition } from "#shared/records/house/house.ts";
import { directoryHouse, directoryHouseKey } from "#shared/records/house/records.ts";
import { networkCard, networkCardKey } from "#shared/records/network/profile.ts";
import { type Question, question } from "#shared/records/person/question.ts";
import { type ReferralLocator, referralLocator } from "#shared/records/referral/records.ts";
import { is } from "#shared/table/entity.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { below } from "#shared/tenancy/homes.ts";

export interface Inbox {
  /** All that waits in the network, those lying with a house included, least time first. */
  readonly waiting: readonly ReferralLocator[];
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

/** The network's inbox, page by page: the list, then the houses it names. @throws forbidden, invalid `cursor` */
export async function listInbox(scope: Scope, input: { cursor?: string | undefined }): Promise<Inbox> {
  requirePermission(scope, "inbox.read");
  const { homes, table } = scope;
  const page = await table.query({
    in: below.list(homes.inbox(), "O"),
    index: "list",
    limit,
    cursor: input.cursor,
    kinds: [referralLocator, question],
  });
  const waiting = page.items.filter(is(referralLocator)).map((one) => one.value);
  const questions = page.items.filter(is(question)).map((one) => one.value);
  const named = new Set([
    ...waiting.flatMap((one) => (one.house ? [one.house] : [])),
    ...questions.flatMap((one) => [one.house, one.other.house]),
  ]);
  const [card, leaving, ...houses] = await table.getAll([
    { entity: networkCard, key: networkCardKey(homes) },
    { entity: erasureRequest, key: requestKey(homes) },
    ...[...named].map((house) => ({ entity: directoryHouse, key: directoryHouseKey(homes, house) })),
  ]);
  return {
    waiting,
    next: page.next,
    questions,
    houses: new Map(houses.flatMap((one) => (one ? [[one.value.id, one.value]] : []))),
    timeZone: card?.value.timeZone ?? "UTC",
    leaving: leaving && isLive(leaving.value) ? leaving.value : null,
  };
}
