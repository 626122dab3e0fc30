import { notFound } from "#shared/kernel/errors.ts";
import { networkCard, networkCardKey } from "#shared/records/network/profile.ts";
import type { ReferralHeader } from "#shared/records/referral/header.ts";
import { headerOf, whereIs } from "#shared/records/referral/load-referral.ts";
import { houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";

/** What stays of a referral whose contents were purged. @throws not_found, forbidden */
export async function readPurged(
  scope: Scope,
  input: { house: ReferralHeader["house"]; referral: ReferralHeader["id"] },
): Promise<{ header: ReferralHeader & { purged: { at: string } }; timeZone: string }> {
  if (input.house) houseHome(scope, input.house);
  requirePermission(scope, "referral.read");
  if (!input.house) requirePermission(scope, "inbox.read");
  const house = input.house ?? (await whereIs(scope, input.referral));
  const [found, card] = await scope.table.getAll([
    headerOf(scope, house, input.referral),
    { entity: networkCard, key: networkCardKey(scope.homes) },
  ]);
  const { purged } = found?.value ?? { purged: null };
  if (!found || !purged) throw notFound();
  return { header: { ...found.value, purged }, timeZone: card?.value.timeZone ?? "UTC" };
}
