import { defineEvents } from "#shared/table/event-catalogue.ts";

/** Events of a person, for admissions only. */
export const personEvents = defineEvents(
  { subject: "person", group: "residents" },
  {
    "person.corrected": {},
    "person.merged": {},
    "person.not_same": {},
    "person.unmerged": {},
    "person.hidden": {},
    "person.shown": {},
    "person.set_apart": {},
    "person.apart_ended": {},
    "person.referral_linked": {},
    "person.stay_linked": {},
    "person.forgotten": {},
  },
);

/** Events of admissions' questions about a person who moved in. */
export const questionEvents = defineEvents(
  { subject: "stay", group: "residents" },
  { "person.question": {}, "person.released": {}, "person.apart_settled": {}, "person.match_settled": {} },
);
