import { Temporal } from "temporal-polyfill";
import { is, type Stored } from "#shared/table/entity.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { type HouseDefinition, isOpen } from "./house.ts";
import { type AvailabilityCard, availabilityCard, availabilityKey } from "./records.ts";

/** A house as a partner sees it. Counts only, no people; move-outs only if agreed. */
export interface Vacancy {
  readonly id: HouseDefinition["id"];
  readonly house: HouseDefinition;
  readonly beds: {
    readonly total: number;
    readonly free: number;
    readonly held: number;
    readonly occupied: number;
    readonly outOfService: number;
  };
  /** Beds that become free by agreement, by week (its Monday, house-local date). */
  readonly agreedMoveOuts: readonly { readonly weekOf: string; readonly beds: number }[];
  /** When this was read (ISO instant). */
  readonly asOf: string;
}

/** Items of a page, unless another number is asked for. */
export const vacanciesPage = 100;

/** Free beds by house: one query, or one batch read for a key that sees few houses. @throws forbidden, invalid `cursor` */
export async function listVacancies(
  scope: Scope,
  input: { cursor?: string | undefined; limit?: number },
): Promise<{ items: Vacancy[]; next: string | null }> {
  requirePermission(scope, "vacancies.read");
  const now = scope.now();
  if (scope.allowedHouses) {
    const wanted = scope.allowedHouses.slice(0, vacanciesPage);
    const found = await scope.table.getAll(
      wanted.map((house) => ({ entity: availabilityCard, key: availabilityKey(scope.homes, house) })),
    );
    return { items: openOnes(found).map((one) => vacancyOf(one, now)), next: null };
  }
  const page = await scope.table.query({
    in: scope.homes.availability(),
    prefix: "H#",
    limit: input.limit ?? vacanciesPage,
    cursor: input.cursor,
    kinds: [availabilityCard],
  });
  return {
    items: openOnes(page.items.filter(is(availabilityCard))).map((one) => vacancyOf(one, now)),
    next: page.next,
  };
}

/** The visible houses. */
export const openOnes = (cards: readonly (Stored<AvailabilityCard> | undefined)[]): AvailabilityCard[] =>
  cards.flatMap((one) => (one && isOpen(one.value.house) ? [one.value] : []));

/** Derives counts when read: a lapsed hold counts as free, even before the clock ends it. */
export function vacancyOf(card: AvailabilityCard, now: Temporal.Instant): Vacancy {
  const beds = { total: 0, free: 0, held: 0, occupied: 0, outOfService: 0 };
  const weeks = new Map<string, number>();
  for (const bed of Object.values(card.beds)) {
    beds.total += 1;
    const over = bed.until !== null && Temporal.Instant.compare(Temporal.Instant.from(bed.until), now) <= 0;
    if (bed.state === "occupied") beds.occupied += 1;
    else if (bed.state === "out") beds.outOfService += 1;
    else if (bed.state === "held" && !over) beds.held += 1;
    else beds.free += 1;
    if (bed.agreedOut) {
      const day = Temporal.PlainDate.from(bed.agreedOut);
      const week = day.subtract({ days: day.dayOfWeek - 1 }).toString();
      weeks.set(week, (weeks.get(week) ?? 0) + 1);
    }
  }
  return {
    id: card.house.id,
    house: card.house,
    beds,
    agreedMoveOuts: [...weeks].sort().map(([weekOf, count]) => ({ weekOf, beds: count })),
    asOf: card.asOf,
  };
}
