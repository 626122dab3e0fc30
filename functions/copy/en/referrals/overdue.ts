import { message } from "../message.ts";

const subject = {
  answer: message("Overdue: {number} needs a decision"),
  answerAt: message("Overdue: {number} at {house} needs a decision"),
  call: message("Overdue: the no-show call about {number}"),
  callAt: message("Overdue: the no-show call about {number} at {house}"),
};
const text = {
  answer: message(
    "{number} has waited {hours, plural, one {# hour} other {# hours}} in the inbox, not assigned to a house. Someone is waiting for a bed and an answer.",
  ),
  answerAt: message(
    "{number} has waited {hours, plural, one {# hour} other {# hours}} at {house}. Someone is waiting for a bed and an answer.",
  ),
  call: message(
    "No-show for {number}. A call about it was due within the hour, and none has been logged. The referral says who to call.",
  ),
  callAt: message(
    "No-show for {number} at {house}. A call about it was due within the hour, and none has been logged. The referral says who to call.",
  ),
};
const open = message("Open: {url}");
/** Why the email can't be turned off, and who can change who gets it. */
const why = {
  on_call: message(
    "You’re on call tonight, so this email can’t be turned off. The house manager or admissions can change who’s on call: {url}",
  ),
  network: message(
    "No one on call could be emailed, so this went to the network’s contact address. It can’t be turned off. An administrator can change the address: {url}",
  ),
};

/** The email to the person on call. It says nothing about the person referred. */
export const overdue = { subject, text, open, why };

/** Who was notified. */
export const notified = {
  on_call: message("On-call notified {when}"),
  network: message("Admissions notified {when}"),
  nobody: message("Overdue since {when}"),
  short: message("Notified {when}"),
} as const;
