import { houseCard, houseCardKey, shelfHouse, windowCard, windowKey } from "#shared/house/records.ts";
import type { Id } from "#shared/ids.ts";
import { headerKey, referralHeader } from "#shared/referral/header.ts";
import { partnerView, viewKey, viewOf } from "#shared/referral/partner-view.ts";
import { cardKey, cardOf, referralCard, stub, stubOf, wait, waitOf } from "#shared/referral/records.ts";
import { type Entity, encode, is, type Key, type Stored } from "#shared/table/entity.ts";
import { canonical } from "#shared/table/fingerprint.ts";
import { card } from "#shared/table/transact.ts";
import type { Home } from "#shared/tenancy/homes.ts";
import type { Scope } from "#shared/tenancy/scope.ts";
import {
  cardOfList,
  placesKey,
  placesOf,
  type Waitlist,
  waitlist,
  waitlistCard,
  waitlistCardKey,
  waitlistKey,
  waitlistPlaces,
} from "#shared/waitlist/waitlist.ts";
import { houseCardFor, windowFor } from "./project.ts";

/** A projection that does not say what its source says. `key` is for the operator's eyes only. */
export interface Difference {
  readonly kind: string;
  readonly key: Key;
}

/**
 * Derives every projection of a network from its sources and compares; with `mend`, writes what differs.
 * On a drained system it finds nothing. Runs under the post's scope.
 */
export async function rebuild(scope: Scope, options: { mend: boolean }): Promise<Difference[]> {
  const differences: Difference[] = [];
  const compare = async <V>(entity: Entity<V>, key: Key, value: V, version: number): Promise<void> => {
    const found = await scope.table.get(entity, key);
    const right = encode(entity, scope.homes, value, version);
    if (found && canonical(encode(entity, scope.homes, found.value, found.version)) === canonical(right))
      return;
    differences.push({ kind: entity.kind, key });
    if (options.mend) await scope.table.write([card(entity, value, version)]);
  };
  await compareWaitlist(scope, null, compare);
  for (const one of await everything(scope, scope.homes.shelf(), "H#", shelfHouse)) {
    const seen = await windowFor(scope, one.value.id as Id<"house">);
    if (seen) await compare(windowCard, windowKey(scope.homes, one.value.id), seen.card, seen.version);
    const board = await houseCardFor(scope, one.value.id);
    if (board) await compare(houseCard, houseCardKey(scope.homes, one.value.id), board.card, board.version);
    await compareWaitlist(scope, one.value.id, compare);
  }
  for (const { value } of await everything(scope, scope.homes.inbox(), "R#", stub)) {
    const header = await scope.table.get(referralHeader, headerKey(scope.homes, value.house, value.id));
    if (!header) continue;
    const { homes } = scope;
    await compare(stub, { pk: homes.inbox(), sk: `R#${value.id}` }, stubOf(header.value), header.version);
    await compare(wait, { pk: homes.shelf(), sk: `W#${value.id}` }, waitOf(header.value), header.version);
    const { partner, id } = header.value;
    await compare(partnerView, viewKey(homes, partner, id), viewOf(header.value), header.version);
    const onBoard = cardOf(header.value);
    if (onBoard) await compare(referralCard, cardKey(homes, onBoard.house, id), onBoard, header.version);
  }
  return differences;
}

type Compare = <V>(entity: Entity<V>, key: Key, value: V, version: number) => Promise<void>;

/** What follows from one list: the card on its house's board, and each partner's places. */
async function compareWaitlist(scope: Scope, house: Waitlist["house"], compare: Compare): Promise<void> {
  const { homes } = scope;
  const list = await scope.table.get(waitlist, waitlistKey(homes, house));
  if (!list) return;
  const { value, version } = list;
  const onBoard = cardOfList(value);
  if (onBoard) await compare(waitlistCard, waitlistCardKey(homes, onBoard.house), onBoard, version);
  for (const partner of value.partners)
    await compare(waitlistPlaces, placesKey(homes, partner, house), placesOf(value, partner), version);
}

async function everything<V>(
  scope: Scope,
  home: Home,
  prefix: string,
  entity: Entity<V>,
): Promise<Stored<V>[]> {
  const all: Stored<V>[] = [];
  let cursor: string | null = null;
  do {
    const page = await scope.table.query({
      in: home,
      prefix,
      limit: 500,
      kinds: [entity],
      ...(cursor ? { cursor } : {}),
    });
    all.push(...page.items.filter(is(entity)));
    cursor = page.next;
  } while (cursor);
  return all;
}
