import { defineConflicts } from "#shared/kernel/errors.ts";

/** Conflict codes about referrals. */
export const referralConflict = defineConflicts(
  "being_passed",
  "sent_by_partner",
  "refers_themselves",
  "referral_closed",
  "nothing_changed",
  "not_waiting",
  "not_accepted",
  "not_expected_yet",
  "no_call_due",
  "hold_over",
  "vote_open",
  "call_first",
  "not_conditional",
  "already_so",
  "offer_out",
  "no_vote_asked",
  "not_paused",
  "already_there",
  "no_offer",
  "list_changed",
  "waitlist_full",
  "not_waitlisted",
  "not_decided_here",
  "withdrawn_since",
);

/** Conflict codes of partners' requests; the API has a sentence for each. */
export const partnerReferralConflict = defineConflicts(
  "not_asked",
  "already_answered",
  "no_offer",
  "offer_answered",
);
