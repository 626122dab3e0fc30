import { notFound } from "#shared/kernel/errors.ts";
import { referralConflict } from "#shared/records/referral/refusals.ts";
import type { Stored } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import { headerKey, referralHeader } from "./header.ts";
import { locatorKey, referralLocator } from "./records.ts";
import type { ReferralHeader } from "./referral.ts";

/** The house of a referral, from its locator. @throws not_found */
export async function whereIs(
  scope: Scope,
  referral: ReferralHeader["id"],
): Promise<ReferralHeader["house"]> {
  const found = await scope.table.get(referralLocator, locatorKey(scope.homes, referral));
  if (!found) throw notFound();
  return found.value.house;
}

/** Checks that the header read is the authority. @throws not_found, conflict `being_passed` */
export function authority(found: Stored<ReferralHeader> | undefined): Stored<ReferralHeader> {
  if (!found || found.value.place === "moved") throw notFound();
  if (found.value.place === "passing") throw referralConflict("being_passed");
  return found;
}

export const headerOf = (scope: Scope, house: ReferralHeader["house"], id: ReferralHeader["id"]) => ({
  entity: referralHeader,
  key: headerKey(scope.homes, house, id),
});
