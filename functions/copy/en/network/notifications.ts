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
  agreement_ending: "An agreement’s term ends in 60 days, in 30 days, and on its last day",
  emergency_opened: "Someone opens emergency access to a resident’s record",
  breach_due: "Something on the breach register is due",
  message_waiting: "A resident I mentor sends me a message",
  test_opened: "A test in my house is due or needs attention",
  test_asked: "I’m asked to collect a test in another house",
  review_waiting: "Something in a fair review needs me",
};

/** Words of the page where members choose what they are told by email. */
export const notifications = {
  title: "Notifications",
  lead: "Choose what you’re emailed about. Emails have a link and never a resident’s name.",
  email: "Email me when",
  button: "Save",
  texts: {
    title: "Texts",
    lead: "In addition to email, or instead of it. Texts have a number and a link, and none are sent from 9 PM to 8 AM. Message and data rates may apply. Reply STOP to stop them.",
    number: "Your mobile number",
    ask: "Text me a code",
    sent: message("We texted a code to {number}. It’s good for 10 minutes."),
    code: "Code",
    confirm: "Confirm",
    another: "Use another number, or get another code",
    goes: message("Texts go to {number}."),
    stopped: message(
      "{number} replied STOP, so it gets no texts. Text START to the number our texts came from, then confirm yours again.",
    ),
    which: "Text me when",
    save: "Save",
    remove: "Remove number",
  },
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
  agreement_ending: message("An agreement’s term is ending"),
  emergency_opened: message("Emergency access to a resident’s record was opened · {house}"),
  breach_due: message("Something on the breach register is due"),
  message_waiting: message("You have a new message"),
  test_opened: message("Something in your house needs you · {house}"),
  test_asked: message("Another house asks for your help"),
  review_waiting: message("Something needs your decision · {house}"),
} satisfies Readonly<Record<NotificationKind, unknown>>;

/** The emails about what happened. They name no one. */
export const notificationMail = {
  said,
  inbox: "Inbox",
  many: message("{n} notifications"),
  more: message("Change what you’re emailed about: {url}"),
  leave: message("Unsubscribe from emails like this, without signing in: {url}"),
} as const;

/* Only letters of the plain SMS alphabet: one text each. */
const saidInTexts = {
  referral_arrived: message("{number} arrived in the inbox"),
  referral_routed: message("{number} was sent to your house"),
  due_soon: message("{number} needs a decision within 2 hours"),
  overdue: message("{number} is overdue"),
  answered: message("The partner answered about {number}"),
  withdrawn: message("{number} was withdrawn"),
  inquiry: message("New inquiry {number}"),
  hold_ending: message("The hold for {number} ends within 2 hours"),
  arrival_today: message("{number} is expected today"),
  no_show: message("No-show for {number}"),
  notice_served: message("A discharge notice was served"),
  review_asked: message("A review was requested"),
  agreement_ending: message("The term of an agreement is ending"),
  emergency_opened: message("Emergency access to a record was opened"),
  breach_due: message("Something on the breach register is due"),
  message_waiting: message("You have a new message"),
  test_opened: message("Something in your house needs you"),
  test_asked: message("Another house asks for your help"),
  review_waiting: message("Something needs your decision"),
} satisfies Readonly<Record<NotificationKind, unknown>>;

/** The texts about what happened, and the one with a code. They name no one. */
export const notificationTexts = {
  said: saidInTexts,
  one: message("Porchlight: {said} {url}"),
  many: message("Porchlight: {n} notifications {url}"),
  code: message("{code} is your Porchlight code, good for 10 minutes. Reply STOP to get no more texts."),
} as const;
