import { type NetworkProfile, networkProfile, profileKey } from "#shared/records/network/profile.ts";
import type { Scope } from "#shared/table/scope.ts";

/** What the network says of itself; administration alone reads it whole. */
export async function readProfile(scope: Scope): Promise<NetworkProfile> {
  const found = await scope.table.get(networkProfile, profileKey(scope.homes));
  if (!found) throw new Error("A network without a profile");
  return found.value;
}
