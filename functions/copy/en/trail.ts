import type { Part } from "#shared/records/packet/parts.ts";
import type { DeclineReason } from "#shared/records/referral/status.ts";
import type { MoveOutKind } from "#shared/records/stay/stay.ts";
import type { Role } from "#shared/tenancy/roles.ts";
import { archiveTrail } from "./archive.ts";
import { erasureTrail } from "./erasure.ts";
import { partNames } from "./packet.ts";
import { personTrail } from "./people.ts";
import { declined, movedOut, roles } from "./words.ts";

type Say = (d: Readonly<Record<string, string | number | boolean | null>>) => string;

const cameAlong: Readonly<Record<string, string>> = {
  medications: "Medications came along",
  belongings: "Belongings came along",
  emergency_contacts: "Emergency contacts came along",
  safe_contact: "How to reach them safely came along",
  recurrence_plan: "The recurrence plan came along",
  medication_inventory: "The list of medications came along",
  belongings_inventory: "The list of belongings came along",
};

/** What happened, by the type of its event. Each noun has its lines together. */
export const trail: Readonly<Record<string, Say>> = {
  "referral.received": (d) => (d.reference ? `Received, their reference ${d.reference}` : "Received"),
  "referral.routed": (d) => `Routed to ${d.house}`,
  "referral.passing": (d) => (d.to ? `Being passed to ${d.to}` : "Being passed back to admissions"),
  "referral.passed": (d) => (d.to ? `Passed to ${d.to}` : "Passed back to admissions"),
  "referral.pass_refused": () => "Could not be passed on; still here",
  "referral.accepted": (d) => `Accepted into bed ${d.bed}`,
  "referral.hold_ended": (d) => `The hold on bed ${d.bed} ended`,
  "referral.information_requested": (d) => (d.question ? `Asked: “${d.question}”` : "The sender was asked"),
  "referral.information_given": (d) => (d.answer ? `Answered: “${d.answer}”` : "The sender answered"),
  "referral.information_noted": (d) => (d.answer ? `A late answer: “${d.answer}”` : "A late answer came"),
  "referral.resumed": (d) => (d.note ? `The answer came: “${d.note}”` : "The answer came"),
  "referral.accepted_with_conditions": (d) =>
    `Accepted into bed ${d.bed}, on conditions${d.conditions ? `: ${String(d.conditions).replaceAll("\n", "; ")}` : ""}`,
  "referral.condition_met": (d) => (d.condition ? `Met: ${d.condition}` : "A condition was met"),
  "referral.conditions_met": (d) =>
    d.condition
      ? `Met: ${d.condition}. Accepted, all conditions are met`
      : "All conditions are met: accepted",
  "referral.screen_planned": (d) => (d.who ? `A call was planned, ${d.who} calls` : "A call was planned"),
  "referral.screen_held": (d) => (d.note ? `Call: “${d.note}”` : "A call was written down"),
  "referral.vote_asked": () => "The house was asked for its vote",
  "referral.vote_recorded": (d) =>
    `The house voted: ${d.for} for, ${d.against} against, ${d.abstained} abstained${d.reason ? `. “${d.reason}”` : ""}`,
  "referral.arrival_changed": (d) => `Expected ${[d.on, d.time].filter(Boolean).join(", ")}`,
  "referral.hold_extended": (d) => `Bed ${d.bed} is kept longer`,
  "referral.no_show": (d) => (d.kept ? "Nobody came; the bed is kept" : "Nobody came; the bed was let go"),
  "referral.no_show_called": (d) =>
    d.who ? `Called ${d.who} about it: “${d.said}”` : "The sender was called about it",
  "referral.information_sent": () => "An answer was sent",
  "referral.declined": (d) => `Declined: ${declined[d.reason as DeclineReason] ?? ""}`,
  "referral.withdrawn": () => "Withdrawn",
  "referral.withdrawal_too_late": () => "A withdrawal came after the move-in",
  "referral.withdrawal_noted": () => "A withdrawal came after the decision",
  "referral.moved_in": (d) => `Moved in to bed ${d.bed}`,
  "referral.waitlisted": (d) => `Put on the waitlist, place ${d.position}${d.reason ? `: ${d.reason}` : ""}`,
  "referral.waitlist_moved": (d) => `Moved from place ${d.from} to ${d.to} of the waitlist`,
  "referral.off_waitlist": () => "Taken off the waitlist",
  "referral.bed_offered": (d) => (d.reason ? `Bed ${d.bed} offered: ${d.reason}` : `Bed ${d.bed} offered`),
  "referral.offer_accepted": (d) => `Said yes to bed ${d.bed}`,
  "referral.offer_declined": (d) => `Said no to bed ${d.bed}`,
  "referral.offer_ended": (d) => `The offer of bed ${d.bed} ended`,
  "referral.overdue": (d) =>
    d.told === "on_call"
      ? "Over its time; whoever is on call was told"
      : d.told === "network"
        ? "Over its time; the network was told"
        : "Over its time",
  "referral.call_overdue": (d) =>
    d.told === "on_call"
      ? "The sender was not called in time; whoever is on call was told"
      : d.told === "network"
        ? "The sender was not called in time; the network was told"
        : "The sender was not called in time",
  "house.on_call_changed": () => "The on-call roster was changed",
  "stay.opened": (d) => `Moved in to bed ${d.bed}`,
  "stay.confirmed": () => "Admissions confirmed who this is",
  "stay.bed_changed": (d) => `Moved from bed ${d.from} to ${d.to}`,
  "stay.move_out_agreed": (d) => (d.on ? `Move-out agreed for ${d.on}` : "Move-out date taken back"),
  "stay.closed": (d) => `Moved out on ${d.on}: ${movedOut[d.kind as MoveOutKind] ?? ""}`,
  "stay.document_signed": (d) => `Signed: ${partNames[d.part as Part] ?? ""}`,
  "stay.document_signed_anew": (d) => `Signed anew: ${partNames[d.part as Part] ?? ""}`,
  "stay.copy_mailed": (d) => `A copy of ${d.papers === 1 ? "one paper" : `${d.papers} papers`} was mailed`,
  "packet.text_written": (d) =>
    d.empty
      ? `“${partNames[d.part as Part] ?? ""}” was taken back${d.house ? ` at ${d.house}` : ""}`
      : `“${partNames[d.part as Part] ?? ""}” was written${d.house ? ` for ${d.house}` : ""}`,
  "departure.planned": () => "A move-out is being prepared",
  "departure.prepared": (d) =>
    `${d.answers === 1 ? "One answer" : `${d.answers} answers`} for a safe departure`,
  "departure.decided": (d) => `Decided: ${movedOut[d.kind as MoveOutKind] ?? ""}`,
  "departure.notice_served": (d) => `Notice served, with time until ${d.leaveBy}`,
  "departure.review_asked": () => "A fair review was asked for",
  "departure.review_answered": (d) =>
    d.result === "changed" ? "The review changed the decision" : "The review upheld the decision",
  "departure.withdrawn": () => "The decision was taken back",
  "stay.brought": (d) => cameAlong[String(d.what)] ?? "Something came along",
  "notice.changed": () => "The text of a notice was changed",
  ...personTrail,
  ...archiveTrail,
  ...erasureTrail,
  "network.created": () => "The network was started",
  "network.changed": () => "What the network says of itself was changed",
  "house.created": (d) => `${d.name} was added with ${d.beds} beds`,
  "member.added": (d) => `${d.name} was added as ${roles[d.role as Role] ?? ""}`,
  "member.invited": (d) => `${d.name} was invited again`,
  "member.changed": (d) => `${d.name} is now ${roles[d.role as Role] ?? ""}`,
  "member.removed": (d) => `${d.name} was removed`,
  "member.credential_recorded": (d) => `A credential of ${d.name} was recorded`,
  "member.credential_removed": (d) => `A credential of ${d.name} was taken away`,
  "bed.changed": (d) => (d.was ? `Bed ${d.was} is now ${d.label}` : `Bed ${d.label} was changed`),
  "bed.taken_out": (d) => `Bed ${d.label} was taken out of service: ${d.reason}`,
  "bed.put_back": (d) => `Bed ${d.label} is back in service`,
  "bed.retired": (d) => `Bed ${d.label} is no more`,
  "house.changed": (d) => `${d.name} was changed`,
  "house.beds_asked": (d) => `${d.beds} beds were added to ${d.name}`,
  "house.beds_added": (d) => `${d.beds} beds were added`,
  "house.set_up": (d) => `A house was set up with ${d.beds} beds`,
  "referral.sent": (d) => (d.reference ? `Sent, their reference ${d.reference}` : "Sent"),
  "partner.introduced": (d) => `${d.name} can send referrals now`,
  "person.released": () => "A stay ended, and its person has none open now",
  "export.taken": (d) => `Took along ${d.what}, ${d.rows} rows`,
  "member.suspended": (d) => `${d.name} was suspended`,
  "member.reinstated": (d) => `${d.name} was taken back`,
  "referral.purged": () => "Contents erased, as the policy asks",
  "inquiry.taken": () => "A call was taken down for admissions",
  "network.inquiries_opened": () => "The public form was switched on",
  "network.inquiries_closed": () => "The public form was switched off",
  "retention.changed": (d) =>
    `Kept from now on: inquiries ${d.closedDays} and ${d.unansweredDays} days, referrals ${d.referralDays} days`,
  "retention.held": (d) => (d.on === "network" ? "A legal hold on everything" : `A legal hold on ${d.on}`),
  "retention.lifted": (d) =>
    d.on === "network" ? "The legal hold on everything was lifted" : `The legal hold on ${d.on} was lifted`,
  "partner.added": (d) => `${d.name} was added as a partner`,
  "key.issued": (d) => `${d.name} was given an API key`,
  "key.suspended": (d) => `A key of ${d.name} was suspended`,
  "stay.entered_in_error": () => "Taken back: entered in error",
  "house.beds_taken_back": (d) => `${d.beds} imported beds were taken back`,
  "house.taken_back": () => "The house was taken back with its import",
  "import.uploaded": (d) => `A sheet of ${d.kind} was brought in, ${d.rows} rows`,
  "import.mapped": (d) => `The columns of a sheet of ${d.kind} were sorted`,
  "import.answered": (d) => `Questions about a sheet of ${d.kind} were answered`,
  "import.confirmed": (d) => `The import of ${d.kind} was started`,
  "import.undo_asked": (d) => `The import of ${d.kind} is to be undone`,
  "import.revealed": (d) => `${d.houses} imported houses are seen now`,
  "import.done": (d) => `The import of ${d.kind} is done: ${d.made}`,
  "import.kept": () => "The import was not undone: something happened to its rows",
  "import.undone": (d) => `The import of ${d.kind} was undone`,
  "key.reinstated": (d) => `A key of ${d.name} works again`,
};
