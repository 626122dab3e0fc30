import type { Callee } from "#shared/records/referral/no-show.ts";
import type { noShowFollows } from "#shared/referrals/arrival/record-no-show-call.ts";
import { message } from "../message.ts";

const follows = {
  held_bed: message("Coming later: keep holding bed {bed}"),
  received: message(
    "{bed, select, none {Coming later: decide again} other {Coming later: release bed {bed} and decide again}}",
  ),
  closed: message(
    "{bed, select, none {Not coming: close the referral} other {Not coming: release bed {bed} and close the referral}}",
  ),
} satisfies Readonly<Record<(typeof noShowFollows)[number], object>>;

/** The steps of a referral, up to the decision and the arrival. */
export const steps = {
  letStand: "Keep my wording. (This will be recorded.)",
  ask: {
    title: "Request information",
    hint: message("{partner} sees the question. The clock is paused until it’s answered."),
    hintUnshared: message(
      "The consent doesn’t allow a reply to {partner}, so they won’t see this question. Call them. The clock is paused until you enter their answer.",
    ),
    question: "What do you need to know?",
    button: "Send and pause the clock",
  },
  paused: {
    title: "Waiting for information",
    pill: "Paused",
    since: message("since {when}"),
    asked: message("Asked by {by}, {when}"),
    left: message("{time} left once it’s answered."),
    over: message("Was {time} overdue when the question was sent."),
    answer: "Their answer",
    answerHint: message("If {partner} replies in their own system, the clock restarts automatically."),
    button: "Save answer and restart the clock",
  },
  conditions: {
    title: "Accepted with conditions",
    on: "Accept with conditions",
    label: "Conditions",
    hint: "One per line, up to six: a document, a date, a call. Never a medication, diagnosis or disability.",
    met: "Met",
    metBy: message("{by}, {when}"),
    open: message("{n, plural, one {# condition not met yet} other {# conditions not met yet}}"),
    rest: "When all are met, the acceptance is final.",
  },
  screen: {
    title: "Phone screen",
    call: message("Call {when}"),
    planned: message("{by} will call {when}."),
    plan: "Schedule a phone screen",
    again: "Reschedule",
    at: "When",
    who: "Caller",
    planButton: "Schedule call",
    hold: "Log a call",
    note: "Call notes",
    noteHint: "Stays with this referral.",
    holdButton: "Save notes",
    due: message("Phone screen {when}"),
    over: message("Phone screen was due {when}"),
  },
  vote: {
    title: "House vote",
    ask: "Request a house vote",
    hint: "The vote is advisory. You make the decision.",
    askButton: "Request vote",
    asked: message("Vote requested by {by}, {when}."),
    record: "Record the vote",
    for: "For",
    against: "Against",
    abstained: "Abstained",
    reason: "Reason for the vote",
    reasonHint:
      "Required if the majority is against. Describe behavior only, never a medication, diagnosis or disability.",
    recordButton: "Save vote",
    counted: message("{for} for, {against} against, {abstained} abstained"),
    open: "Vote requested",
  },
  arrival: {
    change: "Change arrival",
    date: "Date",
    time: "Time (optional)",
    button: "Save arrival",
    none: "Arrival not scheduled.",
    late: "Late arrival",
    extend: "Extend the hold",
    extendButton: "Extend hold",
  },
  noShow: {
    title: "No-show",
    mark: "No-show",
    markHint: message(
      "Call {partner} within the hour. It stays on Today until then; after that the on-call person is notified.",
    ),
    markButtons: {
      yes: message("No-show: keep holding bed {bed}"),
      no: message("No-show: release bed {bed}"),
    },
    call: message("Call {partner} by {when}"),
    callOver: message("Call to {partner} was due {when}"),
    bedKept: message("Bed {bed} is held until {until}."),
    bedFree: "The bed was released.",
    record: "Log the call",
    who: "Spoke with",
    said: "Call notes",
    follows: "Next step",
    followed: follows,
    dateHint: message(
      "If they’re coming later. The bed is held until {until}, or to the end of the arrival day.",
    ),
    arrived: "They arrived after all",
    chooseBed: "Bed",
    open: "Log call",
    section: "No-show calls due",
    toCall: message("Call {who} about the no-show"),
    whom: "Who you called",
    callees: {
      partner: "Referral partner",
      program: "Program",
      family: "Family",
      referrer: "Referrer",
      person: "Person referred",
      emergency_contact: "Emergency contact",
      other: "Someone else",
    } satisfies Readonly<Record<Callee, string>>,
  },
} as const;
