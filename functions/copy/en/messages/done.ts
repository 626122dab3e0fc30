/** What a form did, on the page that follows. */
export const done = {
  "message.sent": "Sent.",
  "message.mail_chosen": "Saved. You’ll get an email when a message waits.",
  "message.mail_stopped": "Saved. You won’t get these emails anymore.",
} as const;
