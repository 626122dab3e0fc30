import { Temporal } from "temporal-polyfill";
import type { Bed } from "#shared/bed/bed.ts";
import { bedSpell } from "#shared/bed/spell.ts";
import { isOpen } from "#shared/house/house.ts";
import { shelfHouse, shelfHouseKey } from "#shared/house/records.ts";
import type { Id } from "#shared/ids.ts";
import { allBeds, writeProjection } from "#shared/projection/project.ts";
import { is } from "#shared/table/entity.ts";
import { project } from "#shared/table/transact.ts";
import { below } from "#shared/tenancy/homes.ts";
import type { Scope } from "#shared/tenancy/scope.ts";
import { type HouseCensus, houseCensus } from "./census.ts";
import { type BedPast, stepsOf } from "./steps.ts";

/** Spells read of one house, latest first: beyond the days any page shows even where nobody stays long. */
const mostSpells = 2000;

/**
 * A house's census follows from its definition, its beds and the spells slept in them. A spell is only ever written
 * with its bed, so the sum of their versions orders its states as it does the window's.
 */
export async function censusFor(
  scope: Scope,
  house: Id<"house">,
): Promise<{ card: HouseCensus; version: number } | undefined> {
  const [definition, beds, past] = await Promise.all([
    scope.table.get(shelfHouse, shelfHouseKey(scope.homes, house)),
    allBeds(scope, house),
    spellsOf(scope, house),
  ]);
  if (!definition) return undefined;
  const { timeZone } = definition.value;
  const pasts = beds.map(({ value }) => pastOf(value, past.slept.get(value.id) ?? [], timeZone));
  return {
    card: { house, counts: isOpen(definition.value), ...stepsOf(pasts, past.known) },
    version: beds.reduce((sum, one) => sum + one.version, definition.version),
  };
}

export async function projectCensus(scope: Scope, house: Id<"house">): Promise<void> {
  const seen = await censusFor(scope, house);
  if (seen) await writeProjection(scope, project(houseCensus, seen.card, seen.version));
}

type Spells = Map<string, { from: string; to: string | null }[]>;

async function spellsOf(scope: Scope, house: Id<"house">): Promise<{ slept: Spells; known: string | null }> {
  const slept: Spells = new Map();
  let read = 0;
  let oldest: string | null = null;
  let cursor: string | null = null;
  do {
    const page = await scope.table.query({
      in: below.beds(scope.homes.house(house)),
      prefix: "N#",
      descending: true,
      limit: 1000,
      kinds: [bedSpell],
      ...(cursor ? { cursor } : {}),
    });
    for (const { value } of page.items.filter(is(bedSpell))) {
      slept.set(value.bed, [...(slept.get(value.bed) ?? []), value]);
      oldest = value.to;
      read += 1;
    }
    cursor = page.next;
  } while (cursor && read < mostSpells);
  // They come by the day they ended: of nights from the last one's end on, none is missing.
  return { slept, known: cursor ? oldest : null };
}

const localDay = (instant: string, timeZone: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString();

function pastOf(bed: Bed, slept: readonly { from: string; to: string | null }[], timeZone: string): BedPast {
  return {
    added: localDay(bed.addedAt, timeZone),
    // Nothing happens to a bed after it was retired.
    gone: bed.gone ? localDay(bed.changedAt, timeZone) : null,
    slept: bed.occupant ? [...slept, { from: bed.occupant.here, to: null }] : slept,
  };
}
