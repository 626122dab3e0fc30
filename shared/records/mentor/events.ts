import { defineEvents } from "#shared/table/event-catalogue.ts";

/** Events of a mentor: of their own home, of mentoring, of their supervision. */
export const mentorEvents = defineEvents(
  { subject: "member", group: "people" },
  {
    "mentor.profile_changed": {},
    "mentor.away_changed": {},
    /** Said yes or no to a resident. */
    "mentor.answered": {},
    "mentor.supervisor_changed": {},
    "mentor.cover_changed": {},
    "mentor.supervision_noted": {},
  },
);

/** Events of the search for a resident's mentor: in mentoring, or in the journey's exchange. */
export const matchEvents = defineEvents(
  { subject: "journey", group: "residents" },
  {
    "match.wishes_changed": {},
    "match.proposed": {},
    "match.withdrawn": {},
    "match.none_now": {},
    "match.answered": {},
    "match.declined": {},
    "match.agreed": {},
    "match.other_wanted": {},
    "match.handover_written": {},
    "match.cover_answered": {},
  },
);
