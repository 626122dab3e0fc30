import type { Answer, RefusalGround } from "#shared/records/accommodation/accommodation.ts";
import { message } from "../message.ts";

const answers: Readonly<Record<Answer, string>> = {
  granted: "Approved as requested",
  otherwise: "Approved with an alternative",
  working: "In discussion",
  refused: "Denied (legal grounds)",
};
const grounds: Readonly<Record<RefusalGround, string>> = {
  undue_burden: "Undue financial and administrative burden",
  fundamental_alteration: "Fundamental alteration of the program",
};

export const accommodations = {
  title: "Reasonable accommodations",
  lead: "Requests for reasonable accommodation. Kept separate: not shown on boards and never used in decisions.",
  leadReferral:
    "Any applicant can ask at any time. It never affects the match or the decision, and the sender doesn’t see it. It follows the referral and the stay.",
  over: "This referral was decided or is being transferred, so requests can’t be added here.",
  open: "Record and respond",
  ofAnotherHouse: "Another house’s response; it doesn’t apply here.",
  ofNetwork: "Admissions’ response, for the network.",
  ask: "Record a request",
  asked: "In their own words",
  askedHint: "No form or diagnosis required. If the need is obvious, don’t ask for more.",
  askButton: "Save request",
  none: "No requests.",
  askedOn: message("Requested {day}"),
  takenDown: message("Recorded by {by}"),
  forTheBed: "Accommodation request:",
  brought: message("Transferred from the previous house by {by}. This house needs to respond."),
  noAnswer: "No response yet",
  review: message("Review on {day}"),
  answer: "Respond",
  answerAnew: "Update response",
  answers,
  grounds,
  answerLabel: "Response",
  what: "What the house will do or is considering",
  whatHint: "If denied, explain why in plain language.",
  ground: "Grounds for denial",
  groundHint: "These are the only two legal grounds. Cost or preference alone isn’t one.",
  noGround: "Not denied",
  alternative: "Alternative offered",
  alternativeHint: "If denied, what you offered instead.",
  reviewOn: "Review date",
  answerButton: "Save response",
  answeredBy: message("{when}, {by}"),
  instead: "Alternative offered",
  older: "Older",
} as const;
