import { notFound } from "#shared/kernel/errors.ts";
import { today } from "#shared/kernel/local-date.ts";
import { periodDays } from "#shared/records/draw/kept-keys.ts";
import { type FairDay, type FairPeriod, fairDay, fairPeriod } from "#shared/records/draw/public.ts";
import type { PublicRecord } from "#shared/records/selection/proof.ts";
import { is } from "#shared/table/entity.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { dayAfter } from "./times.ts";

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

/** Most days in one answer. */
const mostDays = 400;

/** Days after which nothing of a day changes any more. */
const settledAfter = 30;

/**
 * What is public of a house from a date on, so that anybody can check the whole chain: at most `mostDays` days, and the
 * date from which the next part is. `closed`: it will never be another. @throws forbidden
 */
export async function readRecord(
  scope: Scope,
  { from }: { readonly from?: string | undefined } = {},
): Promise<{ readonly record: PublicRecord; readonly closed: boolean }> {
  requirePermission(scope, "fair.read");
  const at = { in: home(scope), kinds: [fairDay, fairPeriod], limit: mostDays + 1 };
  const since = from ? dayAfter(from, 1 - periodDays) : "";
  const [found, published] = await Promise.all([
    scope.table.query({ ...at, from: `D#${from ?? ""}` }),
    scope.table.query({ ...at, from: `P#${since}`, limit: mostDays + periodDays }),
  ]);
  const all = found.items.filter(is(fairDay)).map(({ value }) => value);
  const days = all.slice(0, mostDays);
  const last = days.at(-1)?.date;
  const isCut = found.next !== null && !found.items.some(is(fairPeriod));
  const next = all[mostDays]?.date ?? (last && isCut ? dayAfter(last) : undefined);
  const periods = published.items.filter(is(fairPeriod)).map(({ value }) => value);
  return {
    record: {
      format: "porchlight-selection-record-1",
      net: scope.network,
      house: scope.house ?? "",
      ...(from ? { from } : {}),
      ...(next ? { next } : {}),
      periods: periods
        .filter(({ period }) => !next || period.first < next)
        .map(({ period, publishedAt }) => ({ ...period, publishedAt })),
      days: days.map(publicDay),
    },
    closed: next !== undefined && dayAfter(next, settledAfter) < today(scope.now(), "UTC").toString(),
  };
}

const publicDay = ({
  house: _,
  void: isVoid,
  signature,
  key,
  witnesses,
  ...day
}: FairDay): PublicRecord["days"][number] => ({
  ...day,
  ...(isVoid ? { void: true } : {}),
  ...(signature ? { signature } : {}),
  ...(key ? { key } : {}),
  ...(witnesses.length > 0 ? { witnesses } : {}),
});
