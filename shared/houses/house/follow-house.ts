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

/** A house's definition and all its beds: the sources of its availability and census. */
export interface HouseSources {
  readonly definition: Stored<HouseDefinition>;
  readonly beds: readonly Stored<Bed>[];
  /** Versions only grow and beds are never deleted, so their sum orders the states of a house. */
  readonly version: number;
}

export async function houseSources(scope: Scope, house: Id<"house">): Promise<HouseSources | undefined> {
  const definition = await scope.table.get(directoryHouse, directoryHouseKey(scope.homes, house));
  // Houses of an import stay hidden until it is complete, so that each is projected once; after an undo too.
  if (!definition || !isOpen(definition.value)) return undefined;
  const beds = await queryAll(scope, { in: scope.homes.house(house), prefix: "B#" }, bed);
  return { definition, beds, version: beds.reduce((sum, one) => sum + one.version, definition.version) };
}

/** A house's availability, derived from its beds and its definition. */
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

/** All houses of the network, past ones included. */
export const everyHouse = async (scope: Scope): Promise<readonly Id<"house">[]> =>
  (await queryAll(scope, { in: scope.homes.directory(), prefix: "H#" }, directoryHouse)).map(
    ({ value }) => value.id,
  );

/**
 * Projections of a house's beds: availability, summary, census. The house's census comes last, because it
 * requests the network's, which reads summaries.
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
 * The part of the definition a house's board needs, once the house is set up. It also follows its own
 * changes: set up during a change of the definition, it would stay behind.
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
