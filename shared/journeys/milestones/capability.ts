import { defineCapability } from "#shared/engine/capability.ts";
import { milestoneEvents } from "#shared/records/milestone/events.ts";
import { milestoneChoice, milestoneStanding, sharedMilestones } from "#shared/records/milestone/milestone.ts";
import { milestonesOnToday } from "#shared/records/milestone/on-today.ts";
import { milestonesFollow } from "./project.ts";

const own = [milestoneChoice, sharedMilestones, milestoneStanding];
const entities = [...own, milestonesOnToday];

/** Milestones, as their resident shares them. */
export const milestones = defineCapability({
  name: "milestones",
  entities,
  events: [milestoneEvents],
  refusals: [],
  travels: {
    not_of_a_stay: { of: own, why: "It is on the resident's journey." },
    stays_behind: { of: [milestonesOnToday], why: "The resident shares it with one house, for one stay." },
  },
  merge: { untouched: { of: entities, why: "It is on the resident's journey, or follows it." } },
  forget: {
    kept: { of: entities, why: "A resident's rights outlive the stay; what a house saw is empty by then." },
  },
  takeAlong: {
    private: { of: [milestoneChoice], why: "It is the resident's." },
    left_out: {
      of: [sharedMilestones, milestoneStanding, milestonesOnToday],
      why: "They repeat what of it others see.",
    },
  },
  archive: {
    holds: [],
    leavesOut: [{ of: entities, why: "A resident's own record goes to the resident, not to an archive." }],
  },
  partitions: {},
  doors: {},
  exports: { none: "They are the resident's own." },
  projections: [milestonesFollow],
});
