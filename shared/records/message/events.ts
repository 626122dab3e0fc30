import { defineEvents } from "#shared/table/event-catalogue.ts";

/** Events of messages, in the journey's exchange: no activity page shows them. */
export const messageEvents = defineEvents(
  { subject: "journey", group: "residents" },
  {
    "message.sent": {},
    "message.read": {},
    /** Someone was told that a message waits, or did not want to be. */
    "message.told": {},
    /** The resident wants to be told by email, or no longer. */
    "message.mail_chosen": {},
  },
);
