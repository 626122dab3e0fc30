import { notFound } from "#shared/kernel/errors.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { oneIn } from "#shared/records/draw/kept-keys.ts";
import { type SelectionDay, selectionDay, selectionDaysIn } from "#shared/records/draw/selection-day.ts";
import { type HouseCard, houseCard, houseCardKey } from "#shared/records/house/records.ts";
import { exactInterval, type Interval } from "#shared/records/selection/interval.ts";
import { editionsIn, type TestingPolicy, testingPolicy } from "#shared/records/testing-policy/policy.ts";
import { is } from "#shared/table/entity.ts";
import { houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";

/** Editions on a page. */
const shown = 12;

/** Days that count on the page. */
const counted = 90;

/** What came of the odds: with how far chance alone could have moved it. */
interface RandomCoverage {
  readonly days: number;
  readonly selected: number;
  /** Residents in the pool, summed over the days. */
  readonly pool: number;
  readonly interval: Interval;
  /** Selections by the odds that were promised. */
  readonly expected: number;
}

function coverageOf(days: readonly SelectionDay[]): RandomCoverage | undefined {
  const drawn = days.filter(({ selected }) => selected !== null);
  const sum = (of: (day: SelectionDay) => number) => drawn.reduce((all, day) => all + of(day), 0);
  const [selected, pool] = [sum((day) => day.selected ?? 0), sum((day) => day.pool)];
  if (pool === 0) return undefined;
  return {
    ...{ days: drawn.length, selected, pool },
    interval: exactInterval(selected, pool),
    expected: sum((day) => day.pool / oneIn(day.odds)),
  };
}

export interface PolicyPage {
  readonly house: HouseCard;
  /** Newest first. */
  readonly editions: readonly TestingPolicy[];
  /** The latest day of random selections. */
  readonly latest: SelectionDay | undefined;
  /** Selections of the last days that were drawn; undefined before the first. */
  readonly random: RandomCoverage | undefined;
}

/** A house's testing policy, with its earlier editions. @throws not_found, forbidden */
export async function readPolicy(scope: Scope, { house }: { house: Id<"house"> }): Promise<PolicyPage> {
  const home = houseHome(scope, house);
  requirePermission(scope, "testing.read");
  const [card, page, drawn] = await Promise.all([
    scope.table.get(houseCard, houseCardKey(scope.homes, house)),
    scope.table.query({ ...editionsIn(home), limit: shown, kinds: [testingPolicy] }),
    scope.table.query({
      ...selectionDaysIn(home),
      descending: true,
      limit: counted,
      kinds: [selectionDay],
    }),
  ]);
  if (!card) throw notFound();
  const days = drawn.items.filter(is(selectionDay)).map(({ value }) => value);
  return {
    house: card.value,
    editions: page.items.filter(is(testingPolicy)).map(({ value }) => value),
    latest: days[0],
    random: coverageOf(days),
  };
}
