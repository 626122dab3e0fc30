import { type LegalHold, legalHold } from "#shared/records/retention/legal-hold.ts";
import { type Periods, periods, periodsKey, usualPeriods } from "#shared/records/retention/periods.ts";
import { type Purged, purged, purgedPrefix } from "#shared/records/retention/purged.ts";
import { is } from "#shared/table/entity.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";

export interface Retention {
  readonly periods: Periods;
  /** Holds in force first, then lifted ones, newest first; the newest 100. */
  readonly holds: readonly LegalHold[];
  /** Purged records, newest first: the newest `purgedShown`. */
  readonly purged: readonly Purged[];
  readonly more: boolean;
}

const purgedShown = 500;

/** The network's retention policy, its holds and purged records. @throws forbidden */
export async function readRetention(scope: Scope): Promise<Retention> {
  requirePermission(scope, "retention.manage");
  const { homes, table } = scope;
  const [policy, holds, log] = await Promise.all([
    table.get(periods, periodsKey(homes)),
    table.query({
      in: homes.administration(),
      prefix: "HOLD#",
      descending: true,
      limit: 100,
      kinds: [legalHold],
    }),
    table.query({
      in: homes.directory(),
      prefix: purgedPrefix,
      descending: true,
      limit: purgedShown,
      kinds: [purged],
    }),
  ]);
  const all = holds.items.filter(is(legalHold)).map((one) => one.value);
  return {
    periods: policy?.value ?? usualPeriods,
    holds: [...all.filter((one) => !one.lifted), ...all.filter((one) => one.lifted)],
    purged: log.items.filter(is(purged)).map((one) => one.value),
    more: log.next !== null,
  };
}
