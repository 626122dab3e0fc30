import type { DeclineReason } from "#shared/referral/header.ts";
import type { MoveOutKind } from "#shared/stay/stay.ts";
import type { Role } from "#shared/tenancy/roles.ts";
import { declined, movedOut, roles } from "./words.ts";

type Say = (d: Readonly<Record<string, string | number | boolean | null>>) => string;

/** What happened, by the type of its event. Each noun has its lines together. */
export const trail: Readonly<Record<string, Say>> = {
  "referral.received": (d) => `Received, their reference ${d.reference}`,
  "referral.routed": (d) => `Routed to ${d.house}`,
  "referral.passing": (d) => (d.to ? `Being passed to ${d.to}` : "Being passed back to admissions"),
  "referral.passed": (d) => (d.to ? `Passed to ${d.to}` : "Passed back to admissions"),
  "referral.pass_refused": () => "Could not be passed on; still here",
  "referral.accepted": (d) => `Accepted into bed ${d.bed}`,
  "referral.hold_ended": (d) => `The hold on bed ${d.bed} ended`,
  "referral.declined": (d) => `Declined: ${declined[d.reason as DeclineReason] ?? ""}`,
  "referral.withdrawn": () => "Withdrawn",
  "referral.withdrawal_too_late": () => "A withdrawal came after the move-in",
  "referral.withdrawal_noted": () => "A withdrawal came after the decision",
  "referral.moved_in": (d) => `Moved in to bed ${d.bed}`,
  "referral.waitlisted": (d) => `Put on the waitlist, place ${d.position}: ${d.reason}`,
  "referral.waitlist_moved": (d) => `Moved from place ${d.from} to ${d.to}: ${d.reason}`,
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
  "house.on_call_changed": () => "The on-call roster was changed",
  "stay.opened": (d) => `Moved in to bed ${d.bed}`,
  "stay.confirmed": () => "Admissions confirmed who this is",
  "stay.bed_changed": (d) => `Moved from bed ${d.from} to ${d.to}`,
  "stay.move_out_agreed": (d) => (d.on ? `Move-out agreed for ${d.on}` : "Move-out date taken back"),
  "stay.closed": (d) => `Moved out on ${d.on}: ${movedOut[d.kind as MoveOutKind] ?? ""}`,
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
  "member.suspended": (d) => `${d.name} was suspended`,
  "member.reinstated": (d) => `${d.name} was taken back`,
  "partner.added": (d) => `${d.name} was added as a partner`,
  "key.issued": (d) => `${d.name} was given an API key`,
  "key.suspended": (d) => `A key of ${d.name} was suspended`,
  "key.reinstated": (d) => `A key of ${d.name} works again`,
};
