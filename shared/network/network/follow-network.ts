import { changed } from "#shared/engine/changes/following.ts";
import { projection, written } from "#shared/engine/projections/projection.ts";
import {
  availabilityNetwork,
  availabilityNetworkOf,
  networkCard,
  networkCardKey,
} from "#shared/records/network/profile.ts";

/** The contact shown to partners, derived from the network's profile. */
export const networkFollows = projection({
  from: [changed(networkCard, () => "network")],
  to: [availabilityNetwork],
  sources: async () => ["network"],
  of: async (scope) => {
    const found = await scope.table.get(networkCard, networkCardKey(scope.homes));
    return found ? [written(availabilityNetwork, availabilityNetworkOf(found.value), found.version)] : [];
  },
});
