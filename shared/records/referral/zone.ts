import { directoryHouse, directoryHouseKey } from "#shared/records/house/records.ts";
import { networkCard, networkCardKey } from "#shared/records/network/profile.ts";
import type { Scope } from "#shared/table/scope.ts";
import type { ReferralHeader } from "./referral.ts";

/** The time zone of a referral: its house's, or the network's while it is in the inbox. */
export async function zoneOf(scope: Scope, house: ReferralHeader["house"]): Promise<string> {
  const found = house
    ? await scope.table.get(directoryHouse, directoryHouseKey(scope.homes, house))
    : await scope.table.get(networkCard, networkCardKey(scope.homes));
  return found?.value.timeZone ?? "UTC";
}
