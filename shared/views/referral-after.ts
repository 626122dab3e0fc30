import { notFound } from "#shared/kernel/errors.ts";
import { houseCard, houseCardKey } from "#shared/records/house/records.ts";
import { networkCard, networkCardKey } from "#shared/records/network/profile.ts";
import { headerOf } from "#shared/records/referral/load-referral.ts";
import type { ReferralHeader } from "#shared/records/referral/referral.ts";
import { houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";

/** A referral after an act on it, where it was acted on, and the time zone there. One batch read. @throws not_found, forbidden */
export async function readReferralAfter(
  scope: Scope,
  { house, referral }: { house: ReferralHeader["house"]; referral: ReferralHeader["id"] },
): Promise<{ header: ReferralHeader; timeZone: string }> {
  if (house) houseHome(scope, house);
  requirePermission(scope, "referral.read");
  if (!house) requirePermission(scope, "inbox.read");
  const [header, card] = await scope.table.getAll([
    headerOf(scope, house, referral),
    house
      ? { entity: houseCard, key: houseCardKey(scope.homes, house) }
      : { entity: networkCard, key: networkCardKey(scope.homes) },
  ]);
  if (!header || !card) throw notFound();
  return { header: header.value, timeZone: card.value.timeZone };
}
