import type { Trail } from "../../trail-of.ts";
import { message } from "../message.ts";
import { archiveTrail } from "../network/archive.ts";
import { erasureTrail } from "../network/erasure.ts";
import { personTrail } from "../people/index.ts";
import { partNames } from "../residents/packet.ts";
import { declined, inRole, movedOut } from "./words.ts";

const cameAlong: Readonly<Record<string, string>> = {
  medications: "Medications transferred",
  belongings: "Belongings transferred",
  emergency_contacts: "Emergency contacts transferred",
  safe_contact: "Safe contact information transferred",
  recurrence_plan: "Recurrence plan transferred",
  medication_inventory: "Medication list transferred",
  belongings_inventory: "Belongings list transferred",
};

/** What happened, by event type. */
export const trail: Trail = {
  "referral.received": (d) => (d.reference ? `Received, their reference ${d.reference}` : "Received"),
  "referral.routed": message("Assigned to {house}"),
  "referral.passing": (d) => (d.to ? `Being sent to ${d.to}` : "Being returned to admissions"),
  "referral.passed": (d) => (d.to ? `Sent to ${d.to}` : "Returned to admissions"),
  "referral.pass_refused": () => "Could not be sent; still here",
  "referral.accepted": message("Accepted into bed {bed}"),
  "referral.hold_ended": message("Hold on bed {bed} expired"),
  "referral.information_requested": (d) =>
    d.question ? `Information requested: “${d.question}”` : "Information requested",
  "referral.information_given": (d) => (d.answer ? `Reply received: “${d.answer}”` : "Reply received"),
  "referral.information_noted": (d) => (d.answer ? `Late reply: “${d.answer}”` : "Late reply received"),
  "referral.resumed": (d) => (d.note ? `Reply received: “${d.note}”` : "Reply received"),
  "referral.accepted_with_conditions": (d) =>
    `Accepted into bed ${d.bed} with conditions${d.conditions ? `: ${d.conditions.replaceAll("\n", "; ")}` : ""}`,
  "referral.condition_met": (d) => (d.condition ? `Met: ${d.condition}` : "Condition met"),
  "referral.conditions_met": (d) =>
    d.condition ? `Met: ${d.condition}. All conditions met; accepted` : "All conditions met; accepted",
  "referral.screen_planned": (d) => (d.who ? `Call scheduled; ${d.who} will call` : "Call scheduled"),
  "referral.screen_held": (d) => (d.note ? `Call: “${d.note}”` : "Call logged"),
  "referral.vote_asked": () => "House vote requested",
  "referral.vote_recorded": (d) =>
    `House vote: ${d.for} for, ${d.against} against, ${d.abstained} abstained${d.reason ? `. “${d.reason}”` : ""}`,
  "referral.arrival_changed": (d) => `Arrival expected ${[d.on, d.time].filter(Boolean).join(", ")}`,
  "referral.hold_extended": message("Hold on bed {bed} extended"),
  "referral.no_show": (d) => (d.kept ? "No-show; bed still held" : "No-show; bed released"),
  "referral.no_show_called": (d) => (d.who ? `Called ${d.who}: “${d.said}”` : "Referral partner called"),
  "referral.information_sent": () => "Reply sent",
  "referral.offer_answered": (d) => (d.yes ? "Offered bed accepted" : "Offered bed turned down"),
  "referral.withdrawal_asked": () => "Withdrawal requested",
  "referral.declined": (d) => `Declined: ${declined[d.reason]}`,
  "referral.withdrawn": () => "Withdrawn",
  "referral.withdrawal_too_late": () => "Withdrawal arrived after move-in",
  "referral.withdrawal_noted": () => "Withdrawal arrived after the decision",
  "referral.moved_in": message("Moved in to bed {bed}"),
  "referral.waitlisted": (d) => `Added to waitlist, #${d.position}${d.reason ? `: ${d.reason}` : ""}`,
  "referral.waitlist_moved": message("Moved from #{from} to #{to} on the waitlist"),
  "referral.off_waitlist": () => "Removed from waitlist",
  "referral.bed_offered": (d) => (d.reason ? `Bed ${d.bed} offered: ${d.reason}` : `Bed ${d.bed} offered`),
  "referral.offer_accepted": message("Accepted bed {bed}"),
  "referral.offer_declined": message("Turned down bed {bed}"),
  "referral.offer_ended": message("Offer of bed {bed} expired"),
  "referral.overdue": (d) =>
    d.told === "on_call"
      ? "Overdue; on-call notified"
      : d.told === "network"
        ? "Overdue; admissions notified"
        : "Overdue",
  "referral.call_overdue": (d) =>
    d.told === "on_call"
      ? "Call to referral partner overdue; on-call notified"
      : d.told === "network"
        ? "Call to referral partner overdue; admissions notified"
        : "Call to referral partner overdue",
  "house.on_call_changed": () => "On-call schedule changed",
  "stay.opened": message("Moved in to bed {bed}"),
  "stay.confirmed": () => "Admissions confirmed identity",
  "stay.bed_changed": message("Moved from bed {from} to {to}"),
  "stay.move_out_agreed": (d) => (d.on ? `Move-out planned for ${d.on}` : "Move-out date removed"),
  "stay.closed": (d) => `Moved out on ${d.on}: ${movedOut[d.kind]}`,
  "stay.document_signed": (d) => `Signed: ${partNames[d.part]}`,
  "stay.document_signed_anew": (d) => `Signed again: ${partNames[d.part]}`,
  "stay.copy_mailed": message("{papers, plural, one {# document emailed} other {# documents emailed}}"),
  "packet.text_written": (d) =>
    d.empty
      ? `“${partNames[d.part]}” was removed${d.house ? ` at ${d.house}` : ""}`
      : `“${partNames[d.part]}” was saved${d.house ? ` for ${d.house}` : ""}`,
  "departure.planned": () => "Move-out started",
  "departure.prepared": message(
    "Move-out checklist: {answers, plural, one {# answer} other {# answers}} saved",
  ),
  "departure.decided": (d) => `Decision recorded: ${movedOut[d.kind]}`,
  "departure.notice_served": message("Notice served; must leave by {leaveBy}"),
  "departure.review_asked": () => "Fair review requested",
  "departure.review_answered": (d) =>
    d.result === "changed" ? "The review changed the decision" : "The review upheld the decision",
  "departure.withdrawn": () => "Decision withdrawn",
  "stay.brought": (d) => cameAlong[d.what] ?? "Information transferred",
  "notice.changed": () => "Notice text changed",
  ...personTrail,
  ...archiveTrail,
  ...erasureTrail,
  "network.created": () => "Network created",
  "network.changed": () => "Network profile updated",
  "house.created": message("{name} was added with {beds, plural, one {# bed} other {# beds}}"),
  "member.added": (d) => `${d.name} was added as ${inRole[d.role]}`,
  "member.invited": message("{name} was invited again"),
  "member.changed": (d) => `${d.name} is now ${inRole[d.role]}`,
  "member.removed": message("{name} was removed"),
  "member.credential_recorded": message("Credential added for {name}"),
  "member.credential_removed": message("Credential removed for {name}"),
  "bed.changed": (d) => (d.was ? `Bed ${d.was} is now ${d.label}` : `Bed ${d.label} was changed`),
  "bed.taken_out": message("Bed {label} was taken out of service: {reason}"),
  "bed.put_back": message("Bed {label} is back in service"),
  "bed.retired": message("Bed {label} removed"),
  "house.changed": message("{name} was changed"),
  "house.beds_asked": message("{beds, plural, one {# bed} other {# beds}} added to {name}"),
  "house.beds_added": message("{beds, plural, one {# bed} other {# beds}} added"),
  "house.set_up": message("House set up with {beds, plural, one {# bed} other {# beds}}"),
  "referral.sent": (d) => (d.reference ? `Sent, their reference ${d.reference}` : "Sent"),
  "partner.introduced": message("{name} can now send referrals"),
  "person.released": () => "Stay ended; no other open stays",
  "export.taken": message("Exported {what}, {rows} rows"),
  "member.suspended": message("{name} was suspended"),
  "member.reinstated": message("{name} was reinstated"),
  "referral.purged": () => "Details deleted per retention policy",
  "inquiry.taken": () => "Call logged for admissions",
  "inquiry.received": (d) => (d.source === "form" ? "Inquiry from the public form" : "Inquiry by phone"),
  "inquiry.called": () => "Inquiry call logged",
  "inquiry.invited": () => "Invited to a house",
  "inquiry.closed": () => "Inquiry closed",
  "inquiry.purged": () => "Inquiry deleted under the retention policy",
  "accommodation.asked": () => "Accommodation requested",
  "accommodation.answered": () => "Accommodation request answered",
  "accommodation.brought": () => "Accommodations transferred",
  "network.inquiries_opened": () => "Public form turned on",
  "network.inquiries_closed": () => "Public form turned off",
  "retention.changed": message(
    "Retention changed: closed inquiries {closedDays} days, open inquiries {unansweredDays} days, referrals {referralDays} days",
  ),
  "retention.held": (d) =>
    d.on === "network" ? "Legal hold placed on all records" : `Legal hold placed on ${d.on}`,
  "retention.lifted": (d) =>
    d.on === "network" ? "Legal hold on all records released" : `Legal hold on ${d.on} released`,
  "partner.added": message("{name} was added as a referral partner"),
  "key.issued": message("API key issued to {name}"),
  "key.suspended": message("A key for {name} was suspended"),
  "stay.entered_in_error": () => "Removed: entered in error",
  "house.beds_taken_back": message(
    "{beds, plural, one {# imported bed was removed} other {# imported beds were removed}}",
  ),
  "house.taken_back": () => "House removed with its import",
  "import.uploaded": message("Spreadsheet of {kind} uploaded, {rows} rows"),
  "import.mapped": message("Columns matched for {kind}"),
  "import.answered": message("Import questions answered for {kind}"),
  "import.confirmed": message("Import of {kind} started"),
  "import.undo_asked": message("Undo requested for {kind} import"),
  "import.revealed": message(
    "{houses, plural, one {# imported house is now visible} other {# imported houses are now visible}}",
  ),
  "import.done": message("Import of {kind} finished: {made} added"),
  "import.kept": () => "Import not undone: its records have changed since",
  "import.undone": message("Import of {kind} undone"),
  "key.reinstated": message("A key for {name} was reinstated"),
};
