import { changed } from "#shared/engine/changes/following.ts";
import { projection, written } from "#shared/engine/projections/projection.ts";
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
  houseCard,
  houseCardKey,
} from "#shared/records/house/records.ts";
import { houseSummary, summaryOf } from "#shared/records/house/summary.ts";
import type { Stored } from "#shared/table/entity.ts";
import { queryAll } from "#shared/table/query-all.ts";
import type { Scope } from "#shared/table/scope.ts";

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
  const beds = await queryAll(scope, { in: scope.homes.house(house), prefix: "B#" }, bed);
  return { definition, beds, version: beds.reduce((sum, one) => sum + one.version, definition.version) };
}

/** A house's availability follows from its beds and its definition. */
export const availabilityOf = ({ definition, beds }: HouseSources): AvailabilityCard => ({
  house: definition.value,
  beds: Object.fromEntries(
    beds.filter((one) => !one.value.gone).map(({ value }) => [value.id, availabilityOfBed(value)]),
  ),
  asOf: beds.map((one) => one.value.changedAt).reduce((a, b) => (a > b ? a : b), ""),
});

const availabilityOfBed = (value: Bed): AvailabilityCard["beds"][string] => ({
  label: value.label,
  room: value.room,
  place: value.place,
  state: value.occupant ? "occupied" : value.out ? "out" : value.hold ? "held" : "free",
  until: value.hold?.until ?? null,
  agreedOut: value.agreedOut,
});

/** Every house the network has, or had. */
export const everyHouse = async (scope: Scope): Promise<readonly Id<"house">[]> =>
  (await queryAll(scope, { in: scope.homes.directory(), prefix: "H#" }, directoryHouse)).map(
    ({ value }) => value.id,
  );

/**
 * What follows from a house's beds: its availability, its summary, and how many are slept in by night. The network's
 * census is asked for by the house's, and reads summaries: the house's comes last.
 */
export const houseFollows = projection({
  from: [changed(bed, ({ house }) => house), changed(directoryHouse, ({ house }) => house)],
  to: [availabilityCard, houseSummary, houseCensus],
  sources: everyHouse,
  of: async (scope, house) => {
    const sources = await houseSources(scope, house);
    if (!sources) return [];
    const availability = availabilityOf(sources);
    return [
      written(availabilityCard, availability, sources.version),
      written(houseSummary, summaryOf(availability), sources.version),
      written(houseCensus, await censusOf(scope, sources), sources.version),
    ];
  },
});

/**
 * What a house's board needs of its definition, once the house is set up. Set up while its definition was being
 * changed, a card would stay behind: so it follows from itself too.
 */
export const houseCardFollows = projection({
  from: [changed(directoryHouse, ({ house }) => house), changed(houseCard, ({ house }) => house)],
  to: [houseCard],
  sources: everyHouse,
  of: async (scope, house) => {
    const [definition, was] = await scope.table.getAll([
      { entity: directoryHouse, key: directoryHouseKey(scope.homes, house) },
      { entity: houseCard, key: houseCardKey(scope.homes, house) },
    ]);
    if (!definition || !was) return [];
    const { name, timeZone, decisionHours, onCallPhone } = definition.value;
    const card = { ...was.value, name, timeZone, decisionHours, onCallPhone };
    return [written(houseCard, card, definition.version)];
  },
});
