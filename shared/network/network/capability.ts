import { defineCapability } from "#shared/engine/capability.ts";
import { networkEvents } from "#shared/records/network/events.ts";
import { networkOversight } from "#shared/records/network/oversight.ts";
import { availabilityNetwork, networkCard, networkProfile } from "#shared/records/network/profile.ts";
import { publicProfile } from "#shared/records/network/public-profile.ts";
import { networkConflict } from "#shared/records/network/refusals.ts";
import { networkFollows } from "./follow-network.ts";

const entities = [networkProfile, networkCard, availabilityNetwork, networkOversight, publicProfile];

/** The network and its profile. */
export const network = defineCapability({
  name: "network",
  entities,
  events: [networkEvents],
  refusals: [networkConflict],
  travels: { not_of_a_stay: { of: entities, why: "It is the organization's own." } },
  merge: { untouched: { of: entities, why: "It is the organization's own." } },
  forget: { kept: { of: entities, why: "It is the organization's own." } },
  archive: { holds: entities, leavesOut: [] },
  partitions: {},
  doors: { publicProfile: { partitions: async ({ homes }) => [homes.publicProfile()] } },
  exports: { none: "It is shown on one page." },
  projections: [networkFollows],
});
