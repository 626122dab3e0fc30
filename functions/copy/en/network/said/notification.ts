import type { SaidOf } from "../../../said.ts";
import { message } from "../../message.ts";

export const notificationSaid = {
  problems: {
    "notification.number": "Enter a mobile number in the United States or Canada.",
    "notification.codes_today": "You asked for three codes today. Try again tomorrow.",
    "notification.code": "Enter the code from the text.",
    "notification.code_wrong": message(
      "That code isn’t right. {left, plural, one {One try is left.} other {# tries are left.}}",
    ),
    "notification.code_over": "That code is no longer good. Ask for another one.",
  },
  events: {
    "notification.chosen": "Notifications changed",
    "notification.phone_asked": "Code for a mobile number requested",
    "notification.phone_confirmed": "Mobile number confirmed",
    "notification.phone_removed": "Mobile number removed",
  },
} satisfies SaidOf<"notification">;
