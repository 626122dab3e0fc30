import { defineCapability } from "#shared/engine/capability.ts";
import { receiving } from "#shared/engine/outbox/receiving.ts";
import { everyJourney } from "#shared/journeys/index.ts";
import { aftercarePlan } from "#shared/records/plan/aftercare.ts";
import { planEvents } from "#shared/records/plan/events.ts";
import { planEdition, recoveryPlan } from "#shared/records/plan/plan.ts";
import { planConflict } from "#shared/records/plan/refusals.ts";
import { safetyPlanEvents } from "#shared/records/safety-plan/events.ts";
import { safetyPlan } from "#shared/records/safety-plan/safety-plan.ts";
import { goalStanding, sharedGoal, stayGoal } from "#shared/records/shared-goal/shared-goal.ts";
import { carryIntoJourney } from "./aftercare/carry-aftercare.ts";
import { carryAftercare } from "./aftercare/requests.ts";
import { sharedGoalFollows } from "./project-goals.ts";

const own = [recoveryPlan, planEdition, aftercarePlan, sharedGoal, goalStanding, safetyPlan];
const entities = [...own, stayGoal];

/** Recovery plans: the resident's and their mentor's. A house sees the goals that the resident shares. */
export const plans = defineCapability({
  name: "plans",
  entities,
  events: [planEvents, safetyPlanEvents],
  refusals: [planConflict],
  travels: {
    not_of_a_stay: { of: own, why: "It is on the resident's journey." },
    stays_behind: { of: [stayGoal], why: "The resident shares it with one house, for one stay." },
  },
  merge: { untouched: { of: entities, why: "It is on the resident's journey, or follows it." } },
  forget: {
    kept: { of: entities, why: "A resident's rights outlive the stay; what a house saw is empty by then." },
  },
  takeAlong: {
    private: { of: [recoveryPlan, planEdition, aftercarePlan, safetyPlan], why: "It is the resident's." },
    left_out: { of: [sharedGoal, goalStanding, stayGoal], why: "They repeat goals of the plan." },
  },
  archive: {
    holds: [],
    leavesOut: [{ of: entities, why: "A resident's own record goes to the resident, not to an archive." }],
  },
  partitions: {
    safety: async (scope) => (await everyJourney(scope)).map((id) => scope.homes.safety(id)),
  },
  doors: {},
  exports: { none: "It is the resident's own." },
  projections: [sharedGoalFollows],
  requests: [receiving(carryAftercare, carryIntoJourney)],
});
