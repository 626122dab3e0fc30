import { message } from "../message.ts";

/** Text of the public form. */
export const form = {
  title: message("Contact {network} about a bed"),
  lead: "For yourself or someone you care about. It takes about a minute.",
  facts: { towns: "Where", whom: "For", price: "Cost", callBack: "We call back" },
  within: message("within {hours, plural, =1 {an hour} other {# hours}}"),
  readMore: "Who reads this, and how long we keep it",
  more: "More, if you like",
  emergency: {
    before: "Overdose or immediate danger? Call ",
    between: ". In crisis? Call or text ",
    after: " anytime, 24/7.",
  },
  noObligation: "There’s no obligation.",
  next: [
    "Only the admissions team can read it, and every view is logged.",
    "We never tell callers who lives in our houses.",
  ],
  kept: message(
    "We delete what you write {closed} days after your inquiry is closed, or {unanswered} days from now if it’s never closed, unless the law requires us to keep it.",
  ),
  notAsked:
    "Please don’t include diagnoses, test results, HIV or hepatitis status, immigration status or Social Security numbers.",
  call: message("Call {phone}"),
  fields: {
    asking: "Who is it for?",
    name: "Your first name",
    forName: "Their first name (if it’s for someone else)",
    phone: "Phone",
    email: "Email",
    message: "OK to leave a message",
    house: "Type of house",
    when: "When is a bed needed?",
    words: "Anything you’d like us to know? (optional)",
    language: "Preferred language",
    languageHere: "English",
    trap: "Leave this blank",
  },
  contact: "How can we reach you?",
  contactHint:
    "Enter a phone number or an email. Choose one that’s safe: others might see calls or messages.",
  wordsHint: "In your own words.",
  button: "Send",
  closedTitle: message("Please call {network}"),
  closed: "This form is currently turned off.",
  closedNoPhone: "This form is currently turned off. Please check back later.",
  thanksTitle: "We got your message",
  thanksMany:
    "We’re getting a lot of messages right now, so it may take us longer to read yours. If you can, please call.",
  thanks: message(
    "The {network} admissions team will contact you at the phone number or email you gave{hours, plural, =0 {} =1 {, within an hour} other {, within # hours}}. You can close this page.",
  ),
} as const;
