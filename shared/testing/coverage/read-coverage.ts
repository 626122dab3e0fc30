import type { Temporal } from "temporal-polyfill";
import { notFound } from "#shared/kernel/errors.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { today } from "#shared/kernel/local-date.ts";
import { type HouseCard, houseCard, houseCardKey } from "#shared/records/house/records.ts";
import { type CountedTest, countedTest, uncollectedIn } from "#shared/records/test/counted.ts";
import {
  type CoverageMonth,
  coverageOf,
  houseCoverage,
  houseCoverageKey,
  type Requester,
} from "#shared/records/test/coverage.ts";
import { isMonth, isQuarter, monthsOf, quarterOf, quartersOf } from "#shared/records/test/quarters.ts";
import { is } from "#shared/table/entity.ts";
import { houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";

/** A quarter, or one of its months. */
export interface Period {
  /** `2026-Q4` or `2026-11`. */
  readonly chosen: string;
  readonly quarter: string;
  /** The months that count. */
  readonly months: readonly string[];
  /** The months of the quarter that have begun, latest first. */
  readonly begun: readonly string[];
  /** The quarters of its year that have begun. */
  readonly quarters: readonly string[];
  /** The year after it; null: it has not begun. */
  readonly later: string | null;
}

/** A period as an address has it; the current quarter for anything else. */
export function periodOf(text: string | undefined, today: Temporal.PlainDate): Period {
  const current = quarterOf(today.toString());
  const asked = text && (isMonth(text) || isQuarter(text)) ? text : current;
  const wanted = isMonth(asked) ? quarterOf(asked) : asked;
  const chosen = wanted > current ? current : asked;
  const quarter = isMonth(chosen) ? quarterOf(chosen) : chosen;
  const year = Number(quarter.slice(0, 4));
  return {
    ...{ chosen, quarter },
    months: isMonth(chosen) ? [chosen] : monthsOf(quarter),
    begun: monthsOf(quarter)
      .filter((one) => one <= today.toString().slice(0, 7))
      .reverse(),
    quarters: quartersOf(String(year)).filter((one) => one <= current),
    later: `${year + 1}-Q1` <= current ? `${year + 1}-Q1` : null,
  };
}

export interface HouseCoveragePage {
  readonly house: HouseCard;
  readonly period: Period;
  /** The months of the year, in order. */
  readonly year: readonly CoverageMonth[];
  /** Those of the period. */
  readonly months: readonly CoverageMonth[];
  /** Of the quarter; null: not for this role. */
  readonly requesters: readonly Requester[] | null;
  /** Random selections that were not collected, latest first. */
  readonly uncollected: readonly CountedTest[];
  readonly next: string | null;
}

const onPage = 50;

/** A house's tests in numbers, for a quarter or a month. Its reads are as many after five years. @throws not_found, forbidden */
export async function readHouseCoverage(
  scope: Scope,
  {
    house,
    period: text,
    cursor,
  }: { house: Id<"house">; period?: string | undefined; cursor?: string | undefined },
): Promise<HouseCoveragePage> {
  houseHome(scope, house);
  requirePermission(scope, "testing.read");
  const { homes, table } = scope;
  const card = await table.get(houseCard, houseCardKey(homes, house));
  if (!card) throw notFound();
  const period = periodOf(text, today(scope.now(), card.value.timeZone));
  const [quarters, listed] = await Promise.all([
    table.getAll(
      period.quarters.map((quarter) => ({
        entity: houseCoverage,
        key: houseCoverageKey(homes, { house, quarter }),
      })),
    ),
    table.query({
      in: uncollectedIn(homes, house),
      index: "list",
      descending: true,
      upTo: `${period.months.at(-1)}-99`,
      limit: onPage,
      cursor,
      kinds: [countedTest],
    }),
  ]);
  const all = period.quarters.map(
    (quarter, at) => quarters[at]?.value ?? coverageOf({ house, quarter }, [], []),
  );
  const year = all.flatMap(({ months }) => months);
  const from = period.months[0] ?? "";
  const found = listed.items.filter(is(countedTest)).map(({ value }) => value);
  const uncollected = found.filter(({ on }) => on >= from);
  return {
    house: card.value,
    ...{ period, year, uncollected },
    months: year.filter(({ month }) => period.months.includes(month)),
    requesters: scope.permissions.has("testing.manage")
      ? (all.find(({ quarter }) => quarter === period.quarter)?.requesters ?? [])
      : null,
    next: uncollected.length === found.length ? listed.next : null,
  };
}
