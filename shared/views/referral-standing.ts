import { notFound } from "#shared/kernel/errors.ts";
import { houseCard, houseCardKey } from "#shared/records/house/records.ts";
import { networkCard, networkCardKey } from "#shared/records/network/profile.ts";
import { headerOf } from "#shared/records/referral/load-referral.ts";
import type { ReferralHeader } from "#shared/records/referral/referral.ts";
import { houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";

/**
 * Where a referral stands, without what was sent, so that it is no view of the person: its header, its house's name
 * (undefined in the inbox) and the time zone there. One batch read. @throws not_found, forbidden
 */
export async function readReferralStanding(
  scope: Scope,
  { house, referral }: { house: ReferralHeader["house"]; referral: ReferralHeader["id"] },
): Promise<{ header: ReferralHeader; houseName: string | undefined; timeZone: string }> {
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
  const { name, timeZone } = card.value;
  return { header: header.value, houseName: house ? name : undefined, timeZone };
}
