import { defineEvents } from "#shared/table/event-catalogue.ts";

/** Events of guests and of personal links, in the home of a person's consents only. */
export const guestEvents = defineEvents(
  { subject: "guest", group: "residents" },
  { "guest.invited": {}, "guest.answered": {} },
);

export const linkEvents = defineEvents(
  { subject: "link", group: "residents" },
  { "link.created": {}, "link.to_check_in": {}, "link.to_questions": {}, "link.withdrawn": {} },
);
