import type { NotificationKind } from "#shared/records/notification/kinds.ts";
import { message } from "../message.ts";

const kinds: Readonly<Record<NotificationKind, string>> = {
  referral_arrived: "A referral arrives in the inbox",
  referral_routed: "A referral is sent to my house",
  due_soon: "A decision is due in two hours",
  overdue: "A decision or a no-show call is overdue",
  answered: "A referral partner answers a question",
  withdrawn: "A referral is withdrawn",
  inquiry: "A new inquiry comes in",
  hold_ending: "A bed hold ends in two hours",
  arrival_today: "Someone arrives today",
  no_show: "A no-show is recorded",
  notice_served: "A discharge notice is served",
  review_asked: "A resident requests a review",
};

/** Words of the page where members choose what they are told by email. */
export const notifications = {
  title: "Notifications",
  lead: "Choose what you’re emailed about. Emails have a link and never a resident’s name.",
  email: "Email me when",
  button: "Save",
  quiet:
    "After 10 emails in an hour, the rest come as one. When you’re on call, you always get emails about what’s overdue, whatever you choose here.",
  kinds,
} as const;

/** Words of the page behind the link in those emails. */
export const unsubscribe = {
  title: "Unsubscribe",
  lead: "You’ll stop getting emails when:",
  button: "Unsubscribe",
  doneTitle: "You’re unsubscribed",
  done: "You won’t get emails when:",
  gone: "This address doesn’t get these emails.",
  again: "Subscribe again",
  more: "Sign in to choose what you’re emailed about",
} as const;

const said = {
  referral_arrived: message("{number} arrived in the inbox"),
  referral_routed: message("{number} was sent to {house}"),
  due_soon: message("{number} needs a decision within two hours · {house}"),
  overdue: message("{number} is overdue · {house}"),
  answered: message("The referral partner answered about {number} · {house}"),
  withdrawn: message("{number} was withdrawn · {house}"),
  inquiry: message("New inquiry {number}"),
  hold_ending: message("The bed hold for {number} ends within two hours · {house}"),
  arrival_today: message("{number} is expected today · {house}"),
  no_show: message("No-show for {number} · {house}"),
  notice_served: message("A discharge notice was served · {house}"),
  review_asked: message("A review was requested · {house}"),
} satisfies Readonly<Record<NotificationKind, unknown>>;

/** The emails about what happened. They name no one. */
export const notificationMail = {
  said,
  inbox: "Inbox",
  many: message("{n} notifications"),
  more: message("Change what you’re emailed about: {url}"),
  leave: message("Unsubscribe from emails like this, without signing in: {url}"),
} as const;
