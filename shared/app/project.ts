import { censusOf } from "#shared/houses/census/census-of.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { type Bed, bed } from "#shared/records/bed/bed.ts";
import { houseCensus } from "#shared/records/census/census.ts";
import { type HouseDefinition, isOpen } from "#shared/records/house/house.ts";
import {
  type AvailabilityCard,
  availabilityCard,
  directoryHouse,
  directoryHouseKey,
  type HouseCard,
  houseCard,
  houseCardKey,
} from "#shared/records/house/records.ts";
import { houseSummary, summaryOf } from "#shared/records/house/summary.ts";
import {
  availabilityNetwork,
  availabilityNetworkOf,
  networkCard,
  networkCardKey,
} from "#shared/records/network/profile.ts";
import { headerKey, referralHeader } from "#shared/records/referral/header.ts";
import { partnerView } from "#shared/records/referral/partner-view.ts";
import { decisionTimingOf, inboxEntryOf } from "#shared/records/referral/projections.ts";
import { decisionTiming, inboxEntry } from "#shared/records/referral/records.ts";
import type { ReferralHeader } from "#shared/records/referral/referral.ts";
import {
  placesOf,
  type Waitlist,
  waitlist,
  waitlistKey,
  waitlistPlaces,
} from "#shared/records/waitlist/waitlist.ts";
import { readView } from "#shared/referrals/partner/read-view.ts";
import type { Stored } from "#shared/table/entity.ts";
import { queryAll } from "#shared/table/query-all.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Change, ConditionFailed, project } from "#shared/table/transact.ts";

/*
 * Projections carry state, never deltas: each is written whole from its source as it stands now, and only
 * where the source is newer than what was last written. So they may run twice, late and out of order.
 */

/** Writes one projection; one that is as new already stays. */
export async function writeProjection(scope: Scope, change: Change): Promise<void> {
  try {
    await scope.table.write([change]);
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
  }
}

/** A house's definition and all its beds: what its availability and its census follow from. */
export interface HouseSources {
  readonly definition: Stored<HouseDefinition>;
  readonly beds: readonly Stored<Bed>[];
  /** Versions only grow and beds are never deleted, so their sum orders the states of a house. */
  readonly version: number;
}

export async function houseSources(scope: Scope, house: Id<"house">): Promise<HouseSources | undefined> {
  const definition = await scope.table.get(directoryHouse, directoryHouseKey(scope.homes, house));
  // Until all of an import is there its houses are nobody's to see, so that each is written once; nor once it is undone.
  if (!definition || !isOpen(definition.value)) return undefined;
  const beds = await allBeds(scope, house);
  return { definition, beds, version: beds.reduce((sum, one) => sum + one.version, definition.version) };
}

/** A house's window follows from its beds and its definition. */
export function availabilityOf({ definition, beds }: HouseSources): AvailabilityCard {
  return {
    house: definition.value,
    beds: Object.fromEntries(
      beds.filter((one) => !one.value.gone).map(({ value }) => [value.id, availabilityOfBed(value)]),
    ),
    asOf: beds.map((one) => one.value.changedAt).reduce((a, b) => (a > b ? a : b), ""),
  };
}

const allBeds = (scope: Scope, house: Id<"house">): Promise<Stored<Bed>[]> =>
  queryAll(scope, { in: scope.homes.house(house), prefix: "B#" }, bed);

const availabilityOfBed = (value: Bed): AvailabilityCard["beds"][string] => ({
  label: value.label,
  room: value.room,
  place: value.place,
  state: value.occupant ? "occupied" : value.out ? "out" : value.hold ? "held" : "free",
  until: value.hold?.until ?? null,
  agreedOut: value.agreedOut,
});

/** What follows from a house's beds: its availability, the house at a glance, and how many are slept in by night. */
export async function projectBeds(scope: Scope, house: Id<"house">): Promise<void> {
  const sources = await houseSources(scope, house);
  if (!sources) return;
  const window = availabilityOf(sources);
  const [census] = await Promise.all([
    censusOf(scope, sources),
    writeProjection(scope, project(availabilityCard, window, sources.version)),
    writeProjection(scope, project(houseSummary, summaryOf(window), sources.version)),
  ]);
  // The census asks for the network's sum, which reads glances: it comes last.
  await writeProjection(scope, project(houseCensus, census, sources.version));
}

/** What a house's board needs of its definition follows from it, once the house is set up. */
export async function houseCardFor(
  scope: Scope,
  house: Id<"house">,
): Promise<{ card: HouseCard; version: number } | undefined> {
  const [definition, was] = await scope.table.getAll([
    { entity: directoryHouse, key: directoryHouseKey(scope.homes, house) },
    { entity: houseCard, key: houseCardKey(scope.homes, house) },
  ]);
  if (!definition || !was) return undefined;
  const { name, timeZone, decisionHours, onCallPhone } = definition.value;
  return { card: { ...was.value, name, timeZone, decisionHours, onCallPhone }, version: definition.version };
}

export async function projectHouseCard(scope: Scope, house: Id<"house">): Promise<void> {
  const seen = await houseCardFor(scope, house);
  if (seen) await writeProjection(scope, project(houseCard, seen.card, seen.version));
}

/** What follows from a referral's header: the entry in the inbox's list, the wait administration sees, the partner's view. */
export async function projectReferral(
  scope: Scope,
  house: ReferralHeader["house"],
  id: ReferralHeader["id"],
): Promise<void> {
  const found = await scope.table.get(referralHeader, headerKey(scope.homes, house, id));
  if (!found || found.value.place === "moved") return;
  await Promise.all([
    writeProjection(scope, project(inboxEntry, inboxEntryOf(found.value), found.version)),
    writeProjection(scope, project(decisionTiming, decisionTimingOf(found.value), found.version)),
    readView(scope, found.value).then((view) =>
      writeProjection(scope, project(partnerView, view, found.version)),
    ),
  ]);
}

/** Whom partners can reach follows from what the network says of itself. */
export async function projectNetwork(scope: Scope): Promise<void> {
  const found = await scope.table.get(networkCard, networkCardKey(scope.homes));
  if (found)
    await writeProjection(
      scope,
      project(availabilityNetwork, availabilityNetworkOf(found.value), found.version),
    );
}

/** Each partner who has, or had, somebody on a list is told where its own people stand. */
export async function projectWaitlist(scope: Scope, house: Waitlist["house"]): Promise<void> {
  const found = await scope.table.get(waitlist, waitlistKey(scope.homes, house));
  if (!found) return;
  const { value, version } = found;
  await Promise.all(
    value.partners.map((partner) =>
      writeProjection(scope, project(waitlistPlaces, placesOf(value, partner), version)),
    ),
  );
}
