import type { DeclineReason, ReferralStatus } from "#shared/records/referral/status.ts";
import type { MoveOutKind } from "#shared/records/stay/stay.ts";
import type { Role } from "#shared/tenancy/roles.ts";

/* Words that several areas share. */

export const declined = {
  no_suitable_bed_by_date: "No suitable bed by the requested date",
  higher_level_of_care_needed: "Needs a higher level of care",
  minimum_time_not_met: "Minimum time since last use not met",
  funding_unresolved: "Funding not arranged",
  outside_population_served: "Not the population this house serves",
  legal_address_conflict: "Legal residence restriction or no-contact order",
  conflict_with_a_resident: "Conflict with a current resident",
  current_safety_concern: "Current safety concern (individual assessment)",
  readmission_not_yet: "Not yet eligible for readmission",
  information_not_received: "Requested information not received",
  unreachable: "Could not be reached",
  person_chose_otherwise: "Person chose another option",
  house_vote: "Not voted in by the house",
  consent_ended: "Consent expired or revoked",
} satisfies Record<DeclineReason, string>;

/** How far a referral has come, on every page and in every file. */
export const referralStatuses = {
  received: "Awaiting decision",
  information_requested: "Waiting for information",
  waitlisted: "On the waitlist",
  accepted_with_conditions: "Accepted with conditions",
  accepted: "Accepted",
  no_show: "No-show",
  declined: "Declined",
  withdrawn: "Withdrawn",
  moved_in: "Moved in",
} satisfies Record<ReferralStatus, string>;

export const movedOut = {
  graduated: "Graduated",
  planned_move: "Planned move-out",
  transfer: "Transfer",
  own_choice_with_notice: "Resident’s choice, with notice",
  left_without_notice: "Left without notice",
  higher_care_or_hospital: "Higher level of care or hospital",
  funding_or_non_payment: "Loss of funding or nonpayment",
  involuntary_recurrence: "Involuntary discharge: recurrence of use",
  involuntary_rule: "Involuntary discharge: rule violation",
  involuntary_safety: "Involuntary discharge: safety",
  incarcerated: "Incarcerated",
  house_closed: "House closed",
  died: "Deceased",
} satisfies Record<MoveOutKind, string>;

export const roles: Readonly<Record<Role, string>> = {
  network_admin: "Network administrator",
  admissions: "Admissions",
  house_manager: "House manager",
  house_staff: "House staff",
  peer_mentor: "Peer mentor",
  volunteer: "Volunteer",
  clinician: "Clinician",
  supervisor: "Supervisor",
  referral_liaison: "Rehab liaison",
  bookkeeper: "Bookkeeper",
  alumni: "Alumni guide",
};

/** What a role may see and do, in one line. */
export const access: Readonly<Record<Role, string>> = {
  network_admin: "Houses, staff, partners, settings and numbers. No access to residents or referrals.",
  admissions: "Inquiries, referrals, waitlists and residents in every house.",
  house_manager: "Referrals and decisions, residents, paperwork, discharges and beds.",
  house_staff: "Referrals, residents, paperwork and move-ins. No decisions or discharges.",
  peer_mentor: "Beds, residents and recurrence plans. Can mentor residents and log calls.",
  supervisor: "Beds and residents, view only. Matches and supervises mentors.",
  clinician: "Beds, residents, recurrence plans and medications. View only.",
  volunteer:
    "Who’s on call. Can log calls and mentor residents. No access to other residents or to referrals.",
  alumni: "Who’s on call. Can mentor residents. No access to other residents or to referrals.",
  referral_liaison: "Who’s on call. Can mentor residents. No access to other residents or to referrals.",
  bookkeeper: "Bed-nights and weekly fees by house. No access to residents or referrals.",
};

/** A role inside a sentence: "is now a house manager". */
export const inRole: Readonly<Record<Role, string>> = {
  network_admin: "a network administrator",
  admissions: "admissions staff",
  house_manager: "a house manager",
  house_staff: "house staff",
  peer_mentor: "a peer mentor",
  volunteer: "a volunteer",
  clinician: "a clinician",
  supervisor: "a supervisor",
  referral_liaison: "a rehab liaison",
  bookkeeper: "a bookkeeper",
  alumni: "an alumni guide",
};
