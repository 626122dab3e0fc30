import { censusOf } from "#shared/houses/census/census-of.ts";
import { availabilityOf } from "#shared/houses/house/follow-house.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { bed, emptyBed } from "#shared/records/bed/bed.ts";
import { houseCensus } from "#shared/records/census/census.ts";
import { type HouseDefinition, sampleHouse } from "#shared/records/house/house.ts";
import { availabilityCard, directoryHouse, houseCard } from "#shared/records/house/records.ts";
import { houseSummary, summaryOf } from "#shared/records/house/summary.ts";
import { encode, type Item, type Stored } from "#shared/table/entity.ts";
import { putAll } from "./fill.ts";
import type { SmallWorld } from "./small-world.ts";

/** Adds houses and their projections to the small world, as items without history. */
export async function addHouses(
  world: SmallWorld,
  count: number,
  options: { beds?: number; change?: (at: number) => Partial<HouseDefinition> } = {},
): Promise<Id<"house">[]> {
  const { beds = 1, change = () => ({}) } = options;
  const system = world.system(world.lantern);
  const { homes } = system;
  const at = "2026-01-01T00:00:00.000Z";
  const items: Item[] = [];
  const ids = Array.from({ length: count }, (_, n) => `hse_many${String(n).padStart(4, "0")}` as const);
  for (const [n, id] of ids.entries()) {
    const house = { ...sampleHouse(id), name: `House ${n}`, ...change(n) };
    const { name, timeZone, decisionHours, onCallPhone } = house;
    const its = Array.from({ length: beds }, (_, number) =>
      emptyBed({ id: `bed_${n}x${number}`, house: id, label: `${number}`, room: "", place: "lower", at }),
    );
    const stored = <V>(kind: string, value: V): Stored<V> => ({
      kind,
      key: { pk: homes.house(id), sk: "" },
      version: 1,
      value,
    });
    const sources = {
      definition: stored(directoryHouse.kind, house),
      beds: its.map((one) => stored(bed.kind, one)),
      version: 1 + beds,
    };
    items.push(
      encode(directoryHouse, homes, house, 1),
      encode(houseCard, homes, { id, name, networkName: "n", timeZone, decisionHours, onCallPhone }, 1),
      ...its.map((one) => encode(bed, homes, one, 1)),
      encode(availabilityCard, homes, availabilityOf(sources), sources.version),
      encode(houseSummary, homes, summaryOf(availabilityOf(sources)), sources.version),
      encode(houseCensus, homes, await censusOf(system, sources), sources.version),
    );
  }
  await putAll(world, items);
  return ids;
}
