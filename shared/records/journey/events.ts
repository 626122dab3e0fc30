import { defineEvents } from "#shared/table/event-catalogue.ts";

/** Events of a journey, in its exchange: no activity page shows them. */
export const journeyEvents = defineEvents(
  { subject: "journey", group: "residents" },
  {
    "journey.opened": {},
    /** A stay began, ended, or was matched to somebody else. */
    "journey.stay_followed": {},
    /** The resident took their own record along. */
    "journey.record_taken": {},
    /** The resident asked for another language; then it is the journey's. */
    "journey.language_chosen": {},
    "journey.language_set": {},
    /** Somebody else walks with them, or stands in. */
    "journey.mentor_changed": {},
    /** After a move-out: the resident or their mentor said whether to go on. */
    "journey.parting_answered": {},
    /** The mentor set when they meet next. */
    "journey.next_set": {},
  },
);
