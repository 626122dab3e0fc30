import { Temporal } from "temporal-polyfill";
import { today } from "#shared/kernel/local-date.ts";
import { houseCensus, houseCensusKey, unpack } from "#shared/records/census/census.ts";
import { nightly, type Steps } from "#shared/records/census/steps.ts";
import { type HouseDefinition, isOpen } from "#shared/records/house/house.ts";
import { directoryHouse } from "#shared/records/house/records.ts";
import { networkCard, networkCardKey } from "#shared/records/network/profile.ts";
import { is } from "#shared/table/entity.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";

/** A house's nights of a month, up to last night. Numbers only, never who slept there. */
export interface HouseNights {
  readonly house: Pick<HouseDefinition, "id" | "name" | "weeklyFeeCents">;
  /** Nights a bed was there, and nights one was occupied. */
  readonly beds: number;
  readonly occupied: number;
  /** Nights from before the count began. */
  readonly unknown: number;
  /** The occupied nights at a seventh of the weekly fee, in cents; null without a fee. */
  readonly feesCents: number | null;
}

export interface BedNights {
  /** `2026-11`. */
  readonly month: string;
  /** The months there are, latest first. */
  readonly months: readonly string[];
  readonly houses: readonly HouseNights[];
  readonly next: string | null;
}

/** A house's count reaches back at least 119 days (`keptSteps`): the current month and two before it. */
const monthsShown = 3;

/** Bed-nights and weekly fees by house, for a month, a hundred houses a page. @throws forbidden, invalid `cursor` */
export async function readBedNights(
  scope: Scope,
  input: { month?: string | undefined; cursor?: string | undefined },
): Promise<BedNights> {
  requirePermission(scope, "occupancy.read");
  const { homes, table } = scope;
  const [page, card] = await Promise.all([
    table.query({
      in: homes.directory(),
      prefix: "H#",
      limit: 100,
      cursor: input.cursor,
      kinds: [directoryHouse],
    }),
    table.get(networkCard, networkCardKey(homes)),
  ]);
  const all = page.items
    .filter(is(directoryHouse))
    .map((one) => one.value)
    .filter(isOpen);
  const counted = await table.getAll(
    all.map(({ id }) => ({ entity: houseCensus, key: houseCensusKey(homes, id) })),
  );
  const now = scope.now();
  const current = today(now, card?.value.timeZone ?? "UTC").toPlainYearMonth();
  const months = Array.from({ length: monthsShown }, (_, back) =>
    current.subtract({ months: back }).toString(),
  );
  const month = months.find((one) => one === input.month) ?? current.toString();
  const houses = all.flatMap((house, at) => {
    const census = counted[at]?.value;
    return census ? [nightsOf(house, unpack(census), Temporal.PlainYearMonth.from(month), now)] : [];
  });
  return { month, months, houses: houses.sort(byName), next: page.next };
}

const byName = (a: HouseNights, b: HouseNights) => a.house.name.localeCompare(b.house.name);

function nightsOf(
  { id, name, weeklyFeeCents, timeZone }: HouseDefinition,
  steps: Steps,
  month: Temporal.PlainYearMonth,
  now: Temporal.Instant,
): HouseNights {
  const lastNight = today(now, timeZone).subtract({ days: 1 });
  const end = month.toPlainDate({ day: month.daysInMonth });
  const to = Temporal.PlainDate.compare(end, lastNight) < 0 ? end : lastNight;
  const nights = nightly(steps, month.toPlainDate({ day: 1 }).toString(), to.toString());
  const known = nights.filter((one) => one !== null);
  const occupied = known.reduce((sum, one) => sum + one.occupied, 0);
  return {
    house: { id, name, weeklyFeeCents },
    beds: known.reduce((sum, one) => sum + one.beds, 0),
    occupied,
    unknown: nights.length - known.length,
    feesCents: weeklyFeeCents === null ? null : Math.round((occupied * weeklyFeeCents) / 7),
  };
}
