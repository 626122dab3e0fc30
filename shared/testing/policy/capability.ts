import { defineCapability } from "#shared/engine/capability.ts";
import { testingPolicyEvents } from "#shared/records/testing-policy/events.ts";
import { testingPolicy } from "#shared/records/testing-policy/policy.ts";
import { testingPolicyConflict } from "#shared/records/testing-policy/refusals.ts";
import { below } from "#shared/tenancy/homes.ts";

const entities = [testingPolicy];

/** How a house tests. */
export const testingPolicies = defineCapability({
  name: "testing_policies",
  entities,
  events: [testingPolicyEvents],
  refusals: [testingPolicyConflict],
  travels: { not_of_a_stay: { of: entities, why: "It is the house's own." } },
  merge: { untouched: { of: entities, why: "It names no person." } },
  forget: {
    kept: { of: entities, why: "It names no person, and says by what rules residents were tested." },
  },
  takeAlong: { left_out: { of: entities, why: "It is the house's, not about a resident." } },
  archive: { holds: entities, leavesOut: [] },
  partitions: {
    "house/testing": async (_, above) => [below.testing(above)],
  },
  doors: {},
  exports: { none: "It is the house's own words, on one page." },
});
