import { message } from "../message.ts";

const subject = {
  answer: message("Overdue: {number} needs a decision"),
  answerAt: message("Overdue: {number} at {house} needs a decision"),
  call: message("Overdue: call the referral partner about {number}"),
  callAt: message("Overdue: call the referral partner about {number} at {house}"),
};
const text = {
  answer: message(
    "{number} has waited {hours, plural, one {# hour} other {# hours}} in the inbox, not assigned to a house. Someone is waiting for a bed and an answer.",
  ),
  answerAt: message(
    "{number} has waited {hours, plural, one {# hour} other {# hours}} at {house}. Someone is waiting for a bed and an answer.",
  ),
  call: message(
    "No-show for {number}, and the referral partner should have been called within the hour. No call has been logged.",
  ),
  callAt: message(
    "No-show for {number} at {house}, and the referral partner should have been called within the hour. No call has been logged.",
  ),
};
const open = message("Open: {url}");

/** The email to the person on call. It says nothing about the person referred. */
export const overdue = { subject, text, open };

/** Who was notified. */
export const notified = {
  on_call: message("On-call notified {when}"),
  network: message("Admissions notified {when}"),
  nobody: message("Overdue since {when}"),
  short: message("Notified {when}"),
} as const;
