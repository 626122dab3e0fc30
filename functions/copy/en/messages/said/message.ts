import type { SaidOf } from "../../../said.ts";

export const messageSaid = {
  problems: {
    "message.words_required": "Write your message first.",
    "message.other_address": "That isn’t the email you sign in with.",
  },
  refusals: {},
  events: {
    "message.sent": "Message sent",
    "message.read": "Messages read",
    "message.told": "Someone notified of a waiting message",
    "message.mail_chosen": "Email about messages turned on or off",
  },
} satisfies SaidOf<"message">;
