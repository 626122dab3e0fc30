import { type CapitalMonth, capitalMonth, monthPrefix } from "#shared/records/capital/month.ts";
import { queryAll } from "#shared/table/query-all.ts";
import type { Scope } from "#shared/table/scope.ts";

/** Months that are over, latest first: what is kept of them has no count that tells of a few people. */
export async function listMonths(scope: Scope): Promise<CapitalMonth[]> {
  const all = await queryAll(scope, { in: scope.homes.directory(), prefix: monthPrefix }, capitalMonth);
  return all
    .map(({ value }) => value)
    .filter(({ frozen }) => frozen !== null)
    .reverse();
}
