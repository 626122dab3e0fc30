import { defineEvents } from "#shared/table/event-catalogue.ts";

/** Events of support meetings, beside them: only the resident reads them. */
export const meetingEvents = defineEvents(
  { subject: "journey", group: "residents" },
  {
    "meeting.noted": {},
    "meeting.taken_back": {},
    "meeting.commitment_set": {},
    "meeting.commitment_ended": {},
    /** The resident chose whether their mentor sees how many. */
    "meeting.sharing_chosen": {},
  },
);
