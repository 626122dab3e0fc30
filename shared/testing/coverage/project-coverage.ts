import { changed } from "#shared/engine/changes/following.ts";
import { projection, written } from "#shared/engine/projections/projection.ts";
import { everyHouse } from "#shared/houses/index.ts";
import { selectionDay, selectionDaysIn, selectionDaysOf } from "#shared/records/draw/selection-day.ts";
import { countedIn, countedTest } from "#shared/records/test/counted.ts";
import { type Coverage, coverageOf, houseCoverage, networkCoverage } from "#shared/records/test/coverage.ts";
import { monthsOf, quarterOf } from "#shared/records/test/quarters.ts";
import { queryAll } from "#shared/table/query-all.ts";
import type { Scope } from "#shared/table/scope.ts";

type Source = Pick<Coverage, "house" | "quarter">;

/** Every quarter in which a house tested or drew. */
async function everyQuarter(scope: Scope): Promise<Source[]> {
  const found: Source[] = [];
  for (const house of await everyHouse(scope)) {
    const home = scope.homes.house(house);
    const [tests, days] = await Promise.all([
      queryAll(scope, countedIn(home), countedTest),
      queryAll(scope, selectionDaysIn(home), selectionDay),
    ]);
    const dates = [...tests.map(({ value }) => value.on), ...days.map(({ value }) => value.date)];
    found.push(...[...new Set(dates.map(quarterOf))].map((quarter) => ({ house, quarter })));
  }
  return found;
}

/**
 * A quarter of a house, from its tests and its days of random selections, for the house and for the network. Neither is
 * ever deleted, so the sum of their versions grows with each change.
 */
export const coverageFollows = projection({
  from: [
    changed(countedTest, ({ house, on }): Source => ({ house, quarter: quarterOf(on) })),
    changed(selectionDay, ({ house, date }): Source => ({ house, quarter: quarterOf(date) })),
  ],
  to: [houseCoverage, networkCoverage],
  sources: everyQuarter,
  of: async (scope, source) => {
    const home = scope.homes.house(source.house);
    const [first = "", , last = ""] = monthsOf(source.quarter);
    const [tests, days] = await Promise.all([
      queryAll(scope, countedIn(home, source.quarter), countedTest),
      queryAll(scope, selectionDaysOf(home, [first, last]), selectionDay),
    ]);
    const version = [...tests, ...days].reduce((sum, one) => sum + one.version, 0);
    if (version === 0) return [];
    const counted = coverageOf(
      source,
      tests.map(({ value }) => value),
      days.map(({ value }) => value),
    );
    return [written(houseCoverage, counted, version), written(networkCoverage, counted, version)];
  },
});
