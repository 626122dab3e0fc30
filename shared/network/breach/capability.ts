import { defineCapability } from "#shared/engine/capability.ts";
import { breach, breachPolicy } from "#shared/records/breach/breach.ts";
import { breachEvents, breachPolicyEvents } from "#shared/records/breach/events.ts";
import { breachConflict } from "#shared/records/breach/refusals.ts";

const entities = [breach, breachPolicy];

/** The breach register. */
export const breaches = defineCapability({
  name: "breaches",
  entities,
  events: [breachEvents, breachPolicyEvents],
  refusals: [breachConflict],
  travels: { not_of_a_stay: { of: entities, why: "It names no resident." } },
  merge: { untouched: { of: entities, why: "It names no person." } },
  forget: {
    kept: { of: entities, why: "The burden of proof is the network’s (45 CFR 164.414), for six years." },
  },
  takeAlong: {
    left_out: { of: entities, why: "It is the network's. Whoever is affected gets a notice of their own." },
  },
  archive: { holds: entities, leavesOut: [] },
  partitions: {},
  doors: {},
  exports: { none: "Each is printed from its page." },
});
