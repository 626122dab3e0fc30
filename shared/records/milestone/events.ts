import { defineEvents } from "#shared/table/event-catalogue.ts";

/** Events of milestones, in the journey's exchange: no activity page shows them. */
export const milestoneEvents = defineEvents(
  { subject: "journey", group: "residents" },
  {
    /** The resident chose what is shared, or took it back. */
    "milestone.chosen": {},
  },
);
