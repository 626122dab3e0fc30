import { defineEvents } from "#shared/table/event-catalogue.ts";

/** Events of alumni, in their own home or the journey's exchange: no activity page shows them. */
export const alumniEvents = defineEvents(
  { subject: "journey", group: "residents" },
  {
    "alumni.agreed": {},
    "alumni.invited": {},
    "alumni.answered": {},
    "alumni.not_reached": {},
    "alumni.followed_up": {},
    "alumni.guide_asked": {},
    "alumni.guide_answered": {},
    /** They asked to stop, moved in again, or the year is over. */
    "alumni.ended": {},
  },
);
