import { defineEvents } from "#shared/table/event-catalogue.ts";

/** Events of a member's notifications. */
export const notificationEvents = defineEvents(
  { subject: "member", group: "people" },
  {
    "notification.chosen": {},
    "notification.phone_asked": {},
    "notification.phone_confirmed": {},
    "notification.phone_removed": {},
  },
);
