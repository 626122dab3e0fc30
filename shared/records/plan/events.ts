import { defineEvents } from "#shared/table/event-catalogue.ts";

/** Events of a recovery plan, in its journey: nothing of what it says. */
export const planEvents = defineEvents(
  { subject: "journey", group: "residents" },
  {
    "plan.begun": {},
    "plan.changed": {},
    "plan.goal_added": {},
    "plan.goal_changed": {},
    "plan.step_done": {},
    "plan.goal_shared": {},
    "plan.goal_taken_back": {},
    "plan.reviewed": {},
    "plan.signed": {},
    "plan.aftercare_asked": {},
    "plan.aftercare_carried": {},
  },
);
