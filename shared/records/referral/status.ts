/**
 * The statuses. A decision is due while `received`; the sender's answer while `information_requested` (the
 * clock is stopped); a bed while `waitlisted`. `accepted_with_conditions` and `accepted` hold a bed.
 * `no_show` needs the call to the sender, until it is closed.
 */
export const referralStatuses = [
  "received",
  "information_requested",
  "waitlisted",
  "accepted_with_conditions",
  "accepted",
  "no_show",
  "declined",
  "withdrawn",
  "moved_in",
] as const;
export type ReferralStatus = (typeof referralStatuses)[number];

/** Decline reasons. None counts a medication, a diagnosis or mobility against a person. */
export const declineReasons = [
  "no_suitable_bed_by_date",
  "higher_level_of_care_needed",
  "minimum_time_not_met",
  "funding_unresolved",
  "outside_population_served",
  "legal_address_conflict",
  "conflict_with_a_resident",
  "current_safety_concern",
  "readmission_not_yet",
  "information_not_received",
  "unreachable",
  "person_chose_otherwise",
  "house_vote",
  "consent_ended",
] as const;
export type DeclineReason = (typeof declineReasons)[number];
