import { isKeyOf } from "#shared/kernel/keys-of.ts";
import { naming } from "../../../message.ts";
import type { SaidOf } from "../../../said.ts";
import { declined } from "../../common/words.ts";
import { message } from "../../message.ts";
import { identity } from "../identity.ts";
import { labelsByPath } from "../sent.ts";

/** The label of a field, by its path. */
const labelAt = (path: string): string => labelsByPath.get(path) ?? path;
/** Lines of a field's path and its text; other text as it is. */
const before = (lines: string): string =>
  lines
    .split("\n")
    .map((line) => line.replace(/^(\S+) /u, (_, path: string) => `${labelAt(path)}: `))
    .join("; ");

/** What happened to a referral, in its history and in activity. */
export const referralEventsSaid = {
  "referral.received": message(
    "{from, select, program {Program referral entered} self {Self-referral entered} family {Family referral entered} other {{from, select, none {Received} other {Referral entered}}}}{reference, select, none {} other {, their reference {reference}}}",
  ),
  "referral.entered": "Referral entered",
  "referral.routed": message("Assigned to {house}"),
  "referral.passing": message("{to, select, none {Being returned to admissions} other {Being sent to {to}}}"),
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
  "referral.no_show": message("{kept, select, true {No-show; bed still held} other {No-show; bed released}}"),
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
  "referral.identity_corrected": naming(
    message(
      "Corrected: {what}{was, select, none {} other {. Before: {was}}}{reason, select, none {} other {. “{reason}”}}",
    ),
    {
      what: (parts) =>
        parts
          .split(" ")
          .flatMap((one) => (isKeyOf(identity.parts, one) ? [identity.parts[one]] : []))
          .join(", "),
    },
  ),
  "referral.referrer_changed": message(
    "Program or contact changed. {consent, select, ended {The consent to tell them ended. } other {}}{was, select, none {} other {Before: {was}}}",
  ),
  "referral.houses_changed": message(
    "Houses wanted: {houses, select, none {any suitable house} other {{houses}}}. Before: {was, select, none {any suitable house} other {{was}}}",
  ),
  "referral.consent_noted": message(
    "{kept, select, none {Consent recorded} other {Consent recorded; signed form kept: {kept}}}",
  ),
  "referral.consent_ended": message(
    "{how, select, revoked {Consent revoked; nothing more is shared} other {Consent ended; nothing more is shared}}",
  ),
  "referral.told": message(
    "{who, select, none {Referrer} other {{who}}} was told {what, select, status {the status} decision {the decision} other {the arrival}}",
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
} satisfies SaidOf<"referral">["events"];
