import { stamp } from "#shared/kernel/instant.ts";
import { headerOf } from "#shared/records/referral/load-referral.ts";
import { locatorKey, referralLocator } from "#shared/records/referral/records.ts";
import { isOpen } from "#shared/records/referral/referral.ts";
import { saveHeader } from "#shared/records/referral/step.ts";
import type { Stored } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Change, ConditionFailed } from "#shared/table/transact.ts";
import { isHidden, recordsOf } from "./group.ts";
import type { Person } from "./person.ts";
import { historyOf } from "./places.ts";
import { canonicalRecord } from "./recognize.ts";

/** Whether this person's location must not leave the network: true if any of their records is hidden. */
export async function isAtRisk(scope: Scope, id: Person["id"]): Promise<boolean> {
  const standing = await canonicalRecord(scope, id);
  return standing !== undefined && isHidden(await recordsOf(scope, standing.root));
}

/**
 * The address shown to a sender depends on whether the person is hidden, and is ordered by the referral's
 * version. So hiding touches the person's open referrals in the same transaction, and their views are
 * rewritten; a concurrent change makes it plan again.
 */
export async function touchReferrals(scope: Scope, records: readonly Stored<Person>[]): Promise<Change[]> {
  const { referrals } = await historyOf(scope, records);
  const open = referrals.filter((one) => !one.closedAt);
  if (open.length === 0) return [];
  const locators = await scope.table.getAll(
    open.map((one) => ({ entity: referralLocator, key: locatorKey(scope.homes, one.referral) })),
  );
  const headers = await scope.table.getAll(
    locators.flatMap((one) => (one ? [headerOf(scope, one.value.house, one.value.id)] : [])),
  );
  const changedAt = stamp(scope.now());
  return headers.flatMap((one) => {
    if (one?.value.place === "moved") throw new ConditionFailed(["referral"]);
    return one && isOpen(one.value) ? saveHeader(scope, one, { ...one.value, changedAt }) : [];
  });
}
