import type { DeclineReason } from "#shared/records/referral/status.ts";
import type { MoveOutKind } from "#shared/records/stay/stay.ts";
import type { Role } from "#shared/tenancy/roles.ts";

/* Words that several parts of the catalogue say. */

export const declined = {
  no_suitable_bed_by_date: "No suitable bed by the date",
  higher_level_of_care_needed: "Higher level of care needed now",
  minimum_time_not_met: "Minimum time not met",
  funding_unresolved: "Funding unresolved",
  outside_population_served: "Outside the population served",
  legal_address_conflict: "Legal address or no-contact conflict",
  conflict_with_a_resident: "Conflict with a resident",
  current_safety_concern: "Current safety concern (individual assessment)",
  readmission_not_yet: "Readmission not yet",
  information_not_received: "Information not received",
  unreachable: "Unreachable",
  person_chose_otherwise: "The person chose otherwise",
  house_vote: "House vote",
  consent_ended: "Consent ended",
} satisfies Record<DeclineReason, string>;

export const movedOut = {
  graduated: "Graduated",
  planned_move: "Planned move",
  transfer: "Transfer",
  own_choice_with_notice: "Own choice, with notice",
  left_without_notice: "Left without notice",
  higher_care_or_hospital: "Higher care or hospital",
  funding_or_non_payment: "Funding or non-payment",
  involuntary_recurrence: "Involuntary: recurrence",
  involuntary_rule: "Involuntary: rule",
  involuntary_safety: "Involuntary: safety",
  incarcerated: "Incarcerated",
  house_closed: "House closed",
  died: "Died",
} satisfies Record<MoveOutKind, string>;

export const roles: Readonly<Record<Role, string>> = {
  network_admin: "network administration",
  admissions: "admissions",
  house_manager: "house manager",
  house_staff: "house staff",
  peer_mentor: "peer mentor",
  volunteer: "volunteer",
  clinician: "clinician",
  bookkeeper: "bookkeeper",
  supervisor: "supervisor",
  referral_liaison: "guide from the rehab",
  alumni: "alumni",
};
