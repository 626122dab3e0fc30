import { defineEvents } from "#shared/table/event-catalogue.ts";

/** Events of a safety plan, beside it: nothing of what it says. */
export const safetyPlanEvents = defineEvents(
  { subject: "journey", group: "residents" },
  { "safety_plan.written": {} },
);
