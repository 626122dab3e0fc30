import type { Compare, Difference } from "#shared/engine/projections/difference.ts";
import { censusOf } from "#shared/houses/census/census-of.ts";
import { sumOf } from "#shared/houses/census/sum-census.ts";
import { canonical } from "#shared/kernel/fingerprint.ts";
import {
  houseCensus,
  houseCensusKey,
  networkCensus,
  networkCensusKey,
} from "#shared/records/census/census.ts";
import {
  availabilityCard,
  availabilityKey,
  directoryHouse,
  houseCard,
  houseCardKey,
} from "#shared/records/house/records.ts";
import { houseSummary, summaryKey, summaryOf } from "#shared/records/house/summary.ts";
import {
  availabilityNetwork,
  availabilityNetworkKey,
  availabilityNetworkOf,
  networkCard,
  networkCardKey,
} from "#shared/records/network/profile.ts";
import { headerKey, referralHeader } from "#shared/records/referral/header.ts";
import { partnerView, viewKey } from "#shared/records/referral/partner-view.ts";
import { cardOf, decisionTimingOf, inboxEntryOf } from "#shared/records/referral/projections.ts";
import {
  cardKey,
  decisionTiming,
  inboxEntry,
  inboxEntryKey,
  referralCard,
  referralLocator,
} from "#shared/records/referral/records.ts";
import { retentionEntry, retentionEntryOf } from "#shared/records/referral/retention-entry.ts";
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
} from "#shared/records/waitlist/waitlist.ts";
import { readView } from "#shared/referrals/partner/read-view.ts";
import { type Entity, encode, type Key } from "#shared/table/entity.ts";
import { queryAll } from "#shared/table/query-all.ts";
import type { Scope } from "#shared/table/scope.ts";
import { card } from "#shared/table/transact.ts";
import { availabilityOf, houseCardFor, houseSources } from "./project.ts";
import { rebuildReferral, rebuildStays, rebuildTokens } from "./rebuild-people.ts";

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
  /** What is made once from its source and has a life of its own. */
  const missing = async <V>(entity: Entity<V>, value: V): Promise<void> => {
    const key = entity.key(scope.homes, value);
    if (await scope.table.get(entity, key)) return;
    differences.push({ kind: entity.kind, key });
    if (options.mend) await scope.table.write([card(entity, value, 1)]);
  };
  await compareNetwork(scope, compare);
  await compareWaitlist(scope, null, compare);
  for (const one of await queryAll(scope, { in: scope.homes.directory(), prefix: "H#" }, directoryHouse)) {
    const sources = await houseSources(scope, one.value.id);
    if (!sources) continue;
    const { version } = sources;
    const window = availabilityOf(sources);
    await compare(availabilityCard, availabilityKey(scope.homes, one.value.id), window, version);
    await compare(houseSummary, summaryKey(scope.homes, one.value.id), summaryOf(window), version);
    const census = await censusOf(scope, sources);
    await compare(houseCensus, houseCensusKey(scope.homes, one.value.id), census, version);
    const board = await houseCardFor(scope, one.value.id);
    if (board) await compare(houseCard, houseCardKey(scope.homes, one.value.id), board.card, board.version);
    await compareWaitlist(scope, one.value.id, compare);
    await rebuildStays(scope, one.value.id, compare);
  }
  const summed = await scope.table.get(networkCensus, networkCensusKey(scope.homes));
  // A sum that is asked for may be behind, as it says itself.
  if (summed && !summed.value.work) {
    const right = { ...summed.value, ...(await sumOf(scope)) };
    await compare(networkCensus, networkCensusKey(scope.homes), right, summed.version);
  }
  for (const { value } of await queryAll(scope, { in: scope.homes.inbox(), prefix: "R#" }, referralLocator)) {
    const header = await scope.table.get(referralHeader, headerKey(scope.homes, value.house, value.id));
    if (!header) continue;
    const entry = retentionEntryOf(header.value);
    if (entry) await missing(retentionEntry, entry);
    const { homes } = scope;
    const listed = inboxEntryOf(header.value);
    await compare(inboxEntry, inboxEntryKey(homes, value.id), listed, header.version);
    await compare(
      decisionTiming,
      { pk: homes.directory(), sk: `W#${value.id}` },
      decisionTimingOf(header.value),
      header.version,
    );
    const { partner, id } = header.value;
    const view = await readView(scope, header.value);
    await compare(partnerView, viewKey(homes, partner, id), view, header.version);
    const onBoard = cardOf(header.value);
    if (onBoard) await compare(referralCard, cardKey(homes, onBoard.house, id), onBoard, header.version);
    await rebuildReferral(scope, header, compare);
  }
  return [...differences, ...(await rebuildTokens(scope, options))];
}

async function compareNetwork(scope: Scope, compare: Compare): Promise<void> {
  const { homes, table } = scope;
  const card = await table.get(networkCard, networkCardKey(homes));
  if (card)
    await compare(
      availabilityNetwork,
      availabilityNetworkKey(homes),
      availabilityNetworkOf(card.value),
      card.version,
    );
}

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
