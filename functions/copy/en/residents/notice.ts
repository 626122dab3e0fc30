import type { MissingOnNotice } from "#shared/residents/departure/notice-paper.ts";
import { message } from "../message.ts";

const missing: Readonly<Record<MissingOnNotice, string>> = {
  entity: "the legal entity (an administrator enters it in Network settings)",
  street: "the house’s street address (an administrator enters it in the house’s profile)",
  phone: "a phone number (an administrator enters it in the house’s profile)",
  placeholder: "a value in the notice text (an administrator corrects it in Discharge notices)",
};

/** Words of a discharge notice: prepared, printed, served. */
export const notice = {
  lead: message("Prepare the notice, print it, and serve it to {name} on paper."),
  draft: "Porchlight’s standard text. Have your attorney review it before use.",
  own: message("Your network’s notice, updated {day}."),
  ofState: message("Uses the {state} text, by the house’s address."),
  noText: message(
    "There is no {state} text yet, so this is the general text. Ask your attorney what {state} requires.",
  ),
  noState:
    "The house’s state isn’t set, so this is the general text. An administrator sets it in the house’s profile.",
  dated: "Date on the notice",
  leaveBy: "Move-out deadline",
  leaveByHint: message("At least {days} days after the notice is served."),
  danger: "Immediate danger? Explain",
  dangerHint: "Leave blank for a standard notice. Only for immediate danger.",
  reviewName: "Who to ask for a review",
  reviewNameHint: "Someone who wasn’t part of the decision.",
  reviewPhone: "Their phone",
  reviewBy: "Last day to ask for a review",
  reviewer: message("Admissions, {network}"),
  button: "Prepare notice",
  change: "Change notice",
  changeButton: "Save changes",
  ready: message("Dated {day}. Not served yet."),
  until: message("Must move out by {day}"),
  review: message("Review: {name}, {phone}, by {day}"),
  gaps: message("Can’t be served yet. Missing: {list}."),
  missing,
  preview: "Preview and print",
  served: message("Served {day} by {by}. {how}."),
  serve: "After it was served",
  on: "Date served",
  how: "How it was served",
  hows: {
    handed: "Handed to the resident",
    read_aloud: "Read aloud and handed to the resident",
    mailed: "Mailed",
    taped: "Taped to the resident’s door",
  },
  servedBy: "Who served it",
  serveButton: "Record service",
  now: "Immediate danger",
  open: "Print resident’s copy",
} as const;

/** Words of the resident’s copy. */
export const copyPage = {
  title: "Resident’s copy",
  back: "Back to move-out",
  notice: "Notice",
  gaps: message("Don’t use this yet. Missing: {list}."),
  askReview: "To ask for a review",
  ask: message("Call {name} at {phone} by {day}."),
  forHouse: "For the house",
  signature: "Name, signature and date",
  received: "Received by the resident (does not mean you agree)",
  keep: "Move-out plan",
  nothing: "Nothing recorded yet.",
  review: "Review",
} as const;
