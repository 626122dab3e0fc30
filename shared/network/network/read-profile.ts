import { type NetworkProfile, networkProfile, profileKey } from "#shared/records/network/profile.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";

/** The network's full profile, for administration only. @throws forbidden */
export async function readProfile(scope: Scope): Promise<NetworkProfile> {
  requirePermission(scope, "network.read");
  const found = await scope.table.get(networkProfile, profileKey(scope.homes));
  if (!found) throw new Error("The network has no profile");
  return found.value;
}
