import { defineCapability } from "#shared/engine/capability.ts";
import { networkEvents } from "#shared/records/network/events.ts";
import { availabilityNetwork, networkCard, networkProfile } from "#shared/records/network/profile.ts";
import { publicProfile } from "#shared/records/network/public-profile.ts";
import { networkConflict } from "#shared/records/network/refusals.ts";

/** The network itself, and what it says of itself. */
export const network = defineCapability({
  name: "network",
  entities: [availabilityNetwork, networkCard, networkProfile, publicProfile],
  events: [networkEvents],
  refusals: [networkConflict],
});
