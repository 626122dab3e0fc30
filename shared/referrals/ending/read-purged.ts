import { notFound } from "#shared/kernel/errors.ts";
import { networkCard, networkCardKey } from "#shared/records/network/profile.ts";
import type { HistoryEntry } from "#shared/records/referral/history.ts";
import { readHistory } from "#shared/records/referral/history-page.ts";
import { headerOf, whereIs } from "#shared/records/referral/load-referral.ts";
import type { ReferralHeader } from "#shared/records/referral/referral.ts";
import { houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";

/** The rest of a purged referral. @throws not_found, forbidden */
export async function readPurged(
  scope: Scope,
  input: { house: ReferralHeader["house"]; referral: ReferralHeader["id"] },
): Promise<{ header: ReferralHeader; history: readonly HistoryEntry[]; timeZone: string }> {
  if (input.house) houseHome(scope, input.house);
  requirePermission(scope, "referral.read");
  if (!input.house) requirePermission(scope, "inbox.read");
  const house = input.house ?? (await whereIs(scope, input.referral));
  const [found, card] = await scope.table.getAll([
    headerOf(scope, house, input.referral),
    { entity: networkCard, key: networkCardKey(scope.homes) },
  ]);
  if (!found?.value.purged) throw notFound();
  const history = await readHistory(scope, found.value);
  return { header: found.value, history, timeZone: card?.value.timeZone ?? "UTC" };
}
