import type { SaidOf } from "../../../said.ts";
import { message } from "../../message.ts";

export const notificationSaid = {
  problems: {
    "notification.number": "Enter a mobile number in the United States or Canada.",
    "notification.codes_today": "You’ve had three codes today, which is the limit. Try again tomorrow.",
    "notification.code": "Enter the code from the text.",
    "notification.code_wrong": message(
      "That code isn’t right. {left, plural, one {One try left.} other {# tries left.}}",
    ),
    "notification.code_over": "That code no longer works. Get another one.",
  },
  events: {
    "notification.chosen": "Notifications changed",
    "notification.phone_asked": "Code for a mobile number requested",
    "notification.phone_confirmed": "Mobile number confirmed",
    "notification.phone_removed": "Mobile number removed",
  },
} satisfies SaidOf<"notification">;
