import { Temporal } from "temporal-polyfill";
import type { Bed } from "#shared/records/bed/bed.ts";
import { occupancy } from "#shared/records/bed/occupancy.ts";
import { type HouseCensus, pack } from "#shared/records/census/census.ts";
import { type BedPast, keptSteps, stepsOf } from "#shared/records/census/steps.ts";
import { type HouseDefinition, isOpen } from "#shared/records/house/house.ts";
import { is, type Stored } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import { below } from "#shared/tenancy/homes.ts";

/**
 * A house's census is derived from its definition, its beds and their occupancies. An occupancy is always
 * written with its bed, so the sum of versions that orders the house's availability orders its census too.
 */
export async function censusOf(
  scope: Scope,
  { definition, beds }: { definition: Stored<HouseDefinition>; beds: readonly Stored<Bed>[] },
): Promise<HouseCensus> {
  const { id: house, timeZone } = definition.value;
  const { slept, known } = await occupanciesOf(scope, house);
  const pasts = beds.map(({ value }) => pastOf(value, slept.get(value.id) ?? [], timeZone));
  return { house, counts: isOpen(definition.value), ...pack(stepsOf(pasts, known)) };
}

type Spells = Map<string, { from: string; to: string | null }[]>;

/** The latest occupancies, as many as fill the kept days. */
async function occupanciesOf(
  scope: Scope,
  house: HouseDefinition["id"],
): Promise<{ slept: Spells; known: string | null }> {
  const slept: Spells = new Map();
  const ends = new Set<string>();
  let oldest: string | null = null;
  let cursor: string | null = null;
  do {
    const page = await scope.table.query({
      in: below.beds(scope.homes.house(house)),
      prefix: "N#",
      descending: true,
      limit: 200,
      kinds: [occupancy],
      ...(cursor ? { cursor } : {}),
    });
    for (const { value } of page.items.filter(is(occupancy))) {
      const those = slept.get(value.bed);
      if (those) those.push(value);
      else slept.set(value.bed, [value]);
      ends.add(value.to);
      oldest = value.to;
    }
    cursor = page.next;
  } while (cursor && ends.size < keptSteps);
  // Sorted by end date: from the last one's end on, no night is missing.
  return { slept, known: cursor ? oldest : null };
}

const localDay = (instant: string, timeZone: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString();

function pastOf(bed: Bed, slept: readonly { from: string; to: string | null }[], timeZone: string): BedPast {
  return {
    added: localDay(bed.addedAt, timeZone),
    // A retired bed does not change any more.
    gone: bed.gone ? localDay(bed.changedAt, timeZone) : null,
    slept: bed.occupant ? [...slept, { from: bed.occupant.here, to: null }] : slept,
  };
}
