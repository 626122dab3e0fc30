import { fewest, type ShownTable, tableWithoutFew } from "#shared/kernel/few.ts";
import { today } from "#shared/kernel/local-date.ts";
import { directoryHouse } from "#shared/records/house/records.ts";
import { networkCard, networkCardKey } from "#shared/records/network/profile.ts";
import { type CountedTest, outcomes } from "#shared/records/test/counted.ts";
import {
  askedIn,
  type CoverageMonth,
  networkCoverage,
  networkCoverageKey,
  type Requester,
  sumOf,
  type Tally,
} from "#shared/records/test/coverage.ts";
import { grounds } from "#shared/records/test/kinds.ts";
import { is } from "#shared/table/entity.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { type RandomTests, randomTestsOf } from "./random-tests.ts";
import { type Period, periodOf } from "./read-coverage.ts";

/** A table of what came of tests, a column for each outcome: a row of a few is hidden. */
interface Outcomes<N> {
  readonly names: readonly N[];
  readonly table: ShownTable;
}
const byOutcome = <N>(rows: readonly { readonly name: N; readonly tally: Tally }[]): Outcomes<N> => ({
  names: rows.map(({ name }) => name),
  table: tableWithoutFew(rows.map(({ tally }) => outcomes.map((one) => tally[one]))),
});

export interface NetworkCoveragePage {
  readonly period: Period;
  /** Houses that tested in the quarter, by name: their random tests; undefined: none was drawn. */
  readonly houses: readonly { readonly name: string; readonly random: RandomTests | undefined }[];
  /** All of them together. */
  readonly all: RandomTests | undefined;
  readonly byHouse: Outcomes<string>;
  readonly randomByHouse: Outcomes<string>;
  readonly byGround: Outcomes<CountedTest["ground"]>;
  /** Tests outside the houses' policies; null: few. */
  readonly outsidePolicy: number | null;
  readonly requesters: readonly (Requester & { readonly house: string })[];
  readonly next: string | null;
}

/**
 * How well houses test in a quarter, a hundred a page: numbers, and who asked; never who was tested. Months are not shown,
 * since two of them would give away what a third hides. @throws forbidden
 */
export async function readNetworkCoverage(
  scope: Scope,
  { period: text, cursor }: { period?: string | undefined; cursor?: string | undefined },
): Promise<NetworkCoveragePage> {
  requirePermission(scope, "network.read");
  const { homes, table } = scope;
  const [card, page] = await Promise.all([
    table.get(networkCard, networkCardKey(homes)),
    table.query({ in: homes.directory(), prefix: "H#", limit: 100, cursor, kinds: [directoryHouse] }),
  ]);
  const period = periodOf(text, today(scope.now(), card?.value.timeZone ?? "UTC"));
  const houses = page.items.filter(is(directoryHouse)).map(({ value }) => value);
  const found = await table.getAll(
    houses.map(({ id: house }) => ({
      entity: networkCoverage,
      key: networkCoverageKey(homes, { house, quarter: period.quarter }),
    })),
  );
  const counted = houses
    .flatMap(({ name }, at) => {
      const value = found[at]?.value;
      return value ? [{ name, ...value }] : [];
    })
    .sort((a, b) => a.name.localeCompare(b.name));
  const months = counted.flatMap((one) => one.months);
  const outside = askedIn(sumOf(months.map(({ outsidePolicy }) => outsidePolicy)));
  return {
    period,
    houses: counted.map((one) => ({ name: one.name, random: randomTestsOf(one.months) })),
    all: randomTestsOf(months),
    byHouse: byOutcome(counted.map((one) => ({ name: one.name, tally: onGrounds(one.months, grounds) }))),
    randomByHouse: byOutcome(
      counted.map((one) => ({ name: one.name, tally: onGrounds(one.months, ["random"]) })),
    ),
    byGround: byOutcome(grounds.map((name) => ({ name, tally: onGrounds(months, [name]) }))),
    outsidePolicy: outside > 0 && outside < fewest ? null : outside,
    requesters: counted.flatMap(({ name, requesters }) => requesters.map((one) => ({ ...one, house: name }))),
    next: page.next,
  };
}

const onGrounds = (months: readonly CoverageMonth[], of: readonly CountedTest["ground"][]): Tally =>
  sumOf(months.flatMap((month) => of.map((ground) => month.grounds[ground])));
