import type { emergencyReasons, verdicts } from "#shared/records/emergency/emergency.ts";
import { message } from "../message.ts";

const reasons: Readonly<Record<(typeof emergencyReasons)[number], string>> = {
  medical: "Medical emergency",
  overdose: "Overdose",
  self_harm: "Danger to themselves",
  violence: "Violence or threat",
  missing: "Missing person",
  disaster: "Fire or evacuation",
  other: "Another emergency",
};
const verdictWords: Readonly<Record<(typeof verdicts)[number], string>> = {
  justified: "Justified",
  not_justified: "Not justified",
};

/** Words of emergency access to a resident’s record. */
export const emergency = {
  title: "Emergency access",
  lead: "For an emergency in a house you don’t have access to. It opens one resident’s record for 4 hours, read-only.",
  warning:
    "Call 911 first if anyone is in danger. Administrators and admissions are notified right away, someone else reviews it, and the resident can see that you looked.",
  fields: {
    house: "House",
    reason: "What kind of emergency",
    words: "What’s going on",
  },
  wordsHint: "One or two sentences. Administrators read this: don’t name the resident.",
  button: "Open emergency access",
  own: "Your emergency access",
  reasons,
  until: message("Open until {when}"),
  opened: message("Opened {when}"),
  over: "This access is over. If the emergency isn’t, open it again.",
  again: "Open it again",
  choose: "Whose record?",
  chooseLead: "You can open one. Choose carefully: you can’t switch.",
  noOne: "No one lives in this house now.",
  inBed: message("Bed {label}"),
  openOne: "Open record",
  openThis: message("Open the record of {name}, bed {label}"),
  safety: "Safety plan, in their own words",
  bed: "Bed",
  born: "Born",
  since: "Moved in",
  disclose:
    "Telling medical personnel? Part 2 allows it without consent in a medical emergency (42 CFR 2.51). Tell the house, so they can record who was told, when and why.",
  end: "I’m done: close it now",
  review: {
    title: "Emergency access reviews",
    lead: "Each time someone opened a resident’s record in an emergency. Someone other than the person who opened it reviews it.",
    none: "No one has used emergency access.",
    waiting: "Not reviewed yet",
    waits: message(
      "{days, plural, =0 {Not reviewed yet} one {Not reviewed for # day} other {Not reviewed for # days}}",
    ),
    network: message(
      "{n, plural, one {# use of emergency access not reviewed, from {day}} other {# uses of emergency access not reviewed, the oldest from {day}}}",
    ),
    by: message("{name}, {role}"),
    at: "House",
    openedBy: "Opened by",
    openedAt: "Opened",
    until: "Open until",
    ended: message("Closed {when}"),
    reason: "Emergency",
    words: "What was going on",
    record: "Record opened",
    noRecord: "None",
    oneRecord: message("One resident’s record, {when}"),
    see: "See the stay",
    looked: "What was opened",
    what: { residents: "Names and beds of the house", record: "The resident’s record and safety plan" },
    nothing: "Nothing was opened.",
    act: "Review it",
    own: "You opened this one. Someone else reviews it.",
    fields: { verdict: "Was it justified?", note: "Why" },
    noteHint: "Don’t name the resident.",
    button: "Save review",
    verdicts: verdictWords,
    reviewed: message("Reviewed {when} by {by}"),
    breach: "Access that wasn’t justified can be a breach.",
    enter: "Enter an incident in the breach register",
    askAdministrator: "Ask an administrator to enter an incident in the breach register.",
  },
} as const;
