import { notFound } from "#shared/kernel/errors.ts";
import { type FairDay, type FairPeriod, fairDay, fairPeriod } from "#shared/records/draw/public.ts";
import type { PublicRecord } from "#shared/records/selection/proof.ts";
import { is } from "#shared/table/entity.ts";
import { queryAll } from "#shared/table/query-all.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";

export interface FairRecord {
  /** Newest first. */
  readonly periods: readonly FairPeriod[];
  readonly days: readonly FairDay[];
}

/** Days on a page. */
const shown = 31;
/** Periods on a page: those of its days, if none is shorter than a week. */
const periodsShown = 6;

function home({ house, homes }: Scope) {
  if (!house) throw notFound();
  return homes.fair(house);
}

/** A house's latest public commitments and reveals: two queries beside each other. @throws forbidden */
export async function readFairRecord(scope: Scope): Promise<FairRecord> {
  requirePermission(scope, "fair.read");
  const newest = { in: home(scope), descending: true };
  const [periods, days] = await Promise.all([
    scope.table.query({ ...newest, prefix: "P#", limit: periodsShown, kinds: [fairPeriod] }),
    scope.table.query({ ...newest, prefix: "D#", limit: shown, kinds: [fairDay] }),
  ]);
  return {
    periods: periods.items.filter(is(fairPeriod)).map(({ value }) => value),
    days: days.items.filter(is(fairDay)).map(({ value }) => value),
  };
}

/** All that is public of a house, from its first day on, so that anybody can check the whole chain. @throws forbidden */
export async function wholeRecord(scope: Scope): Promise<PublicRecord> {
  requirePermission(scope, "fair.read");
  const [periods, days] = await Promise.all([
    queryAll(scope, { in: home(scope), prefix: "P#" }, fairPeriod),
    queryAll(scope, { in: home(scope), prefix: "D#" }, fairDay),
  ]);
  return {
    format: "porchlight-selection-record-1",
    net: scope.network,
    house: scope.house ?? "",
    periods: periods.map(({ value: { period, publishedAt } }) => ({ ...period, publishedAt })),
    days: days.map(({ value: { house: _, void: isVoid, signature, key, ...day } }) => ({
      ...day,
      ...(isVoid ? { void: true } : {}),
      ...(signature ? { signature } : {}),
      ...(key ? { key } : {}),
    })),
  };
}
