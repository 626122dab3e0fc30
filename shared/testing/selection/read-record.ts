import { type FairDay, type FairPeriod, fairDay, fairPeriod } from "#shared/records/draw/public.ts";
import { is } from "#shared/table/entity.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";

export interface FairRecord {
  /** Newest first. */
  readonly periods: readonly FairPeriod[];
  /** Newest first. */
  readonly days: readonly FairDay[];
  readonly next: string | null;
}

/** Days and periods on a page: some two months. */
const perPage = 64;

/** A house's public commitments and reveals, newest first: one query for each kind. @throws forbidden, invalid `cursor` */
export async function readFairRecord(
  scope: Scope,
  { cursor }: { readonly cursor?: string | undefined },
): Promise<FairRecord> {
  requirePermission(scope, "fair.read");
  const { house, homes, table } = scope;
  if (!house) return { periods: [], days: [], next: null };
  const found = { in: homes.fair(house), descending: true };
  const [periods, days] = await Promise.all([
    table.query({ ...found, prefix: "P#", limit: perPage, kinds: [fairPeriod] }),
    table.query({ ...found, prefix: "D#", limit: perPage, kinds: [fairDay], cursor }),
  ]);
  return {
    periods: periods.items.filter(is(fairPeriod)).map(({ value }) => value),
    days: days.items.filter(is(fairDay)).map(({ value }) => value),
    next: days.next,
  };
}
