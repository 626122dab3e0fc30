import { today } from "#shared/kernel/local-date.ts";
import type { HouseDefinition } from "#shared/records/house/house.ts";
import { directoryHouse } from "#shared/records/house/records.ts";
import { networkCard, networkCardKey } from "#shared/records/network/profile.ts";
import {
  type CoverageMonth,
  networkCoverage,
  networkCoverageKey,
  type Requester,
} from "#shared/records/test/coverage.ts";
import { is } from "#shared/table/entity.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { type Period, periodOf } from "./read-coverage.ts";

interface HouseInNumbers {
  readonly house: Pick<HouseDefinition, "id" | "name">;
  /** Those of the period. */
  readonly months: readonly CoverageMonth[];
  /** Of the quarter. */
  readonly requesters: readonly Requester[];
}

export interface NetworkCoveragePage {
  readonly period: Period;
  /** Those that tested in the quarter, by name. */
  readonly houses: readonly HouseInNumbers[];
  readonly next: string | null;
}

/** How well houses test, a hundred a page: numbers, and who asked; never who was tested. @throws forbidden */
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
  return {
    period,
    houses: houses
      .flatMap(({ id, name }, at) => {
        const counted = found[at]?.value;
        if (!counted) return [];
        const months = counted.months.filter(({ month }) => period.months.includes(month));
        return [{ house: { id, name }, months, requesters: counted.requesters }];
      })
      .sort((a, b) => a.house.name.localeCompare(b.house.name)),
    next: page.next,
  };
}
