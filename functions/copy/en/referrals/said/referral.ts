import { naming } from "../../../message.ts";
import type { SaidOf } from "../../../said.ts";
import { declined } from "../../common/words.ts";
import { message } from "../../message.ts";
import { labelsByPath } from "../sent.ts";

/** The label of a field, by its path. */
const labelAt = (path: string): string => labelsByPath.get(path) ?? path;
/** Lines of a field's path and its text; other text as it is. */
const before = (lines: string): string =>
  lines
    .split("\n")
    .map((line) => line.replace(/^(\S+) /u, (_, path: string) => `${labelAt(path)}: `))
    .join("; ");

export const referralSaid = {
  problems: {
    "referral.incomplete": "Fill this in too, or leave both blank.",
    "referral.basis_required": "Choose what protects this information.",
    "referral.signed_by_required": "Enter who signed the consent.",
    "referral.signed_on_required": "Enter the day it was signed.",
    "referral.expiry_required": "Enter the day it expires, or what ends it.",
    "referral.kept_required": "Enter where the signed form is kept.",
    "referral.told_required": "Choose what you told them.",
    "referral.referrer_required": "Choose who is referring them.",
    "referral.program_required": "Enter the program’s name.",
    "referral.contact_required": "Enter who to call about this referral.",
    "referral.contact_phone_required": "Enter their phone number.",
    "referral.phone_required": "Enter a phone number to reach them.",
    "referral.birth_date_required": "Enter their date of birth.",
    "referral.needed_by_required": "Enter the day a bed is needed.",
    "referral.house_wanted_required": "Choose the type of house.",
    "referral.same_house": "It’s already at this house. Choose another.",
    "referral.second_hold_elsewhere": message(
      "They already have a hold at {house}: bed {bed}, referral {number}. Check the box to hold this one too.",
    ),
    "referral.second_hold": message(
      "They already have a hold: bed {bed}, referral {number}. Check the box to hold this one too.",
    ),
    "referral.too_many_conditions": message("Enter no more than {most, number} conditions."),
    "referral.condition_too_long": message("Keep each condition under {most, number} characters."),
    "referral.callee_required": "Choose who you called.",
    "referral.who_required": "Enter who you spoke with.",
    "referral.call_notes_required": "Enter call notes.",
    "referral.next_step_required": "Choose a next step.",
    "referral.would_change_required": "Say what would change this decision, or enter “nothing”.",
    "referral.elsewhere_required": "Suggest other places to try, or enter “unknown”.",
    "referral.no_vote": "Record the house vote first. Its reason goes with your decision.",
    "referral.caller_required": "Enter who will call.",
    "referral.call_time_required": "Enter the date and time of the call.",
    "referral.votes_required": "Enter at least one vote.",
    "referral.vote_reason_required": "Enter why the house voted against.",
    "referral.question_required": "Enter what you need to know.",
    "referral.answer_required": "Enter their answer.",
    "referral.hold_end_required": "Enter the date and time the hold ends.",
    "referral.hold_past": "Enter a time in the future.",
    "referral.hold_too_long": message(
      "A bed can be held for up to {most, plural, one {# day} other {# days}}.",
    ),
    "payload.unknown_house": "No house in this network has this ID.",
    "payload.signed_in_future": "A consent can’t be signed in the future.",
    "payload.expired": "This consent has expired. A referral needs an active consent.",
    "payload.other_discloser": message(
      "The consent must name your organization as the discloser: {names}. The network can add other names you use.",
    ),
    "payload.other_recipient": message("The consent must name this network as the recipient: {names}."),
    "payload.future": "This date is in the future.",
    "payload.past": "This date is in the past.",
    "payload.implausible": message("Check the year. Send a date from {from} to {to}."),
    "payload.too_deep": "The body is nested too deeply.",
    "payload.unknown_field": "This field isn’t part of the body.",
    "payload.required": "This field is required. If unknown, send none_known or not_asked where allowed.",
    "payload.invalid": "This value isn’t valid here.",
    "payload.too_long": message("Keep it under {most, number} characters."),
    "payload.too_many": message("Send no more than {most, number}."),
    "payload.too_few": message("Send at least {least, number}."),
    "payload.too_much": message("Send {most, number} or less."),
    "payload.too_little": message("Send {least, number} or more."),
    "payload.choice": message("Send one of: {values}."),
    "payload.type": message("Send a value of type {expected}."),
    "payload.empty": "This can’t be empty.",
    "payload.control": "Remove the control characters.",
    "payload.unicode": "This isn’t valid Unicode.",
    "payload.line_breaks": "Remove the line breaks.",
    "payload.date_format": "Enter a date as YYYY-MM-DD.",
    "payload.no_such_date": "This date doesn’t exist.",
    "payload.time_format": "Enter a time as HH:MM.",
    "payload.instant_format":
      "Enter a date and time with its offset from UTC, such as 2026-11-25T15:00:00-08:00.",
    "payload.arrival_when": "Send either `date`, with or without `time`, or `at`.",
  },
  refusals: {
    sent_by_partner: "A referral partner sent this referral, so it stays as it was sent.",
    referral_closed: "This referral is closed.",
    no_consent: "No active consent allows that. Note the consent first, and don’t tell them until then.",
    being_passed: "This referral is being sent elsewhere.",
    not_waiting: "Someone else has already acted on this referral.",
    not_accepted: "Accept the referral into a bed first.",
    not_expected_yet: "Their arrival time hasn’t passed yet.",
    no_call_due: "This call was already logged, or they’ve arrived.",
    hold_over: "The bed is no longer held. Choose another next step.",
    vote_open: "A vote has already been requested.",
    call_first: "Log the no-show call first.",
    not_conditional: "The decision changed in the meantime. Review it again.",
    no_vote_asked: "There’s no open vote, or it was already recorded.",
    not_paused: "Already answered; the clock is running. See History.",
    already_there: "It’s already there.",
    not_asked: "No information was requested for this referral.",
    already_answered: "This request was already answered differently.",
    offer_answered: "This offer was already answered differently.",
    other_bed_held: "A different bed is already held for this referral.",
    not_decided_here: "There’s no acceptance or decline to take back.",
    withdrawn_since: "The referral was withdrawn in the meantime, so there’s nothing left to decide.",
    undo_changed: "Something else happened since, or it was already undone. See History.",
    undo_too_late:
      "It’s been more than 30 seconds, so it can’t be undone. To correct it, use “Entered in error” on this page.",
    conditions_open: "Some conditions aren’t met yet. Mark each as met first.",
  },
  events: {
    "referral.received": message(
      "{from, select, program {Program referral entered} self {Self-referral entered} family {Family referral entered} other {{from, select, none {Received} other {Referral entered}}}}{reference, select, none {} other {, their reference {reference}}}",
    ),
    "referral.entered": "Referral entered",
    "referral.routed": message("Assigned to {house}"),
    "referral.passing": message(
      "{to, select, none {Being returned to admissions} other {Being sent to {to}}}",
    ),
    "referral.passed": message("{to, select, none {Returned to admissions} other {Sent to {to}}}"),
    "referral.pass_refused": "Could not be sent; still here",
    "referral.accepted": message("Accepted into bed {bed}"),
    "referral.hold_ended": message("Hold on bed {bed} expired"),
    "referral.information_requested": message(
      "{question, select, none {Information requested} other {Information requested: “{question}”}}",
    ),
    "referral.information_given": message(
      "{answer, select, none {Reply received} other {Reply received: “{answer}”}}",
    ),
    "referral.information_noted": message(
      "{answer, select, none {Late reply received} other {Late reply: “{answer}”}}",
    ),
    "referral.resumed": message("{note, select, none {Reply received} other {Reply received: “{note}”}}"),
    "referral.accepted_with_conditions": naming(
      message("Accepted into bed {bed} with conditions{conditions, select, none {} other {: {conditions}}}"),
      { conditions: (lines) => lines.replaceAll("\n", "; ") },
    ),
    "referral.condition_met": message("{condition, select, none {Condition met} other {Met: {condition}}}"),
    "referral.conditions_met": message(
      "{condition, select, none {All conditions met; accepted} other {Met: {condition}. All conditions met; accepted}}",
    ),
    "referral.screen_planned": message(
      "{who, select, none {Call scheduled} other {Call scheduled; {who} will call}}",
    ),
    "referral.screen_held": message("{note, select, none {Call logged} other {Call: “{note}”}}"),
    "referral.vote_asked": "House vote requested",
    "referral.vote_recorded": message(
      "House vote: {for} for, {against} against, {abstained} abstained{reason, select, none {} other {. “{reason}”}}",
    ),
    "referral.arrival_changed": message("Arrival expected {on}{time, select, none {} other {, {time}}}"),
    "referral.hold_extended": message("Hold on bed {bed} extended"),
    "referral.no_show": message(
      "{kept, select, true {No-show; bed still held} other {No-show; bed released}}",
    ),
    "referral.no_show_called": message(
      "{said, select, none {No-show call logged} other {Called {who}{whom, select, partner { (referral partner)} program { (program)} family { (family)} referrer { (referrer)} emergency_contact { (emergency contact)} person { (person referred)} other {}}: “{said}”}}{follows, select, held_bed_longer {; hold extended} other {}}",
    ),
    "referral.information_sent": "Reply sent",
    "referral.offer_answered": message(
      "{yes, select, true {Offered bed accepted} other {Offered bed turned down}}",
    ),
    "referral.withdrawal_asked": "Withdrawal requested",
    "referral.declined": naming(message("Declined: {reason}"), { reason: declined }),
    "referral.undone": message(
      "{act, select, accepted {Acceptance undone} declined {Decline undone} bed_offered {Bed offer undone} offer_accepted {Accepted offer undone} other {Move-in undone}}",
    ),
    "referral.entered_in_error": message(
      "{act, select, accepted {Acceptance} declined {Decline} other {Move-in}} entered in error{reason, select, none {} other {: {reason}}}",
    ),
    "referral.withdrawn": message("{who, select, none {Withdrawn} other {Withdrawn; {who} called}}"),
    "referral.filled_in": naming(
      message("Added or changed: {fields}{was, select, none {} other {. Before: {was}}}"),
      { fields: (paths) => paths.split(" ").map(labelAt).join(", "), was: before },
    ),
    "referral.consent_noted": message(
      "{kept, select, none {Consent noted} other {Consent noted; the signed form is kept: {kept}}}",
    ),
    "referral.told": message(
      "{who, select, none {Referrer} other {{who}}} told {what, select, status {the status} decision {the decision} other {the arrival}}",
    ),
    "referral.withdrawal_too_late": "Withdrawal arrived after move-in",
    "referral.withdrawal_noted": "Withdrawal arrived after the decision",
    "referral.moved_in": message("Moved in to bed {bed}"),
    "referral.waitlisted": message(
      "Added to waitlist, #{position}{reason, select, none {} other {: {reason}}}",
    ),
    "referral.waitlist_moved": message("Moved from #{from} to #{to} on the waitlist"),
    "referral.off_waitlist": "Removed from waitlist",
    "referral.bed_offered": message(
      "{reason, select, none {Bed {bed} offered} other {Bed {bed} offered: {reason}}}",
    ),
    "referral.offer_accepted": message("Accepted bed {bed}"),
    "referral.offer_declined": message("Turned down bed {bed}"),
    "referral.offer_ended": message("Offer of bed {bed} expired"),
    "referral.overdue": message(
      "{told, select, on_call {Overdue; on-call notified} network {Overdue; admissions notified} other {Overdue}}",
    ),
    "referral.call_overdue": message(
      "{told, select, on_call {No-show call overdue; on-call notified} network {No-show call overdue; admissions notified} other {No-show call overdue}}",
    ),
    "referral.sent": message("{reference, select, none {Sent} other {Sent, their reference {reference}}}"),
    "referral.purged": "Details deleted per retention policy",
  },
} satisfies SaidOf<"referral" | "payload">;
