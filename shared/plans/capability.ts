import { defineCapability } from "#shared/engine/capability.ts";
import { planEdition, recoveryPlan } from "#shared/records/plan/plan.ts";

const entities = [recoveryPlan, planEdition];

/** Recovery plans: the resident's and their mentor's. */
export const plans = defineCapability({
  name: "plans",
  entities,
  events: [],
  refusals: [],
  travels: { not_of_a_stay: { of: entities, why: "It is on the resident's journey." } },
  merge: { untouched: { of: entities, why: "It is on the resident's journey." } },
  forget: { kept: { of: entities, why: "A resident's rights outlive the stay." } },
  archive: {
    holds: [],
    leavesOut: [{ of: entities, why: "A resident's own record goes to the resident, not to an archive." }],
  },
  partitions: {},
  doors: {},
  exports: { none: "It is the resident's own." },
});
