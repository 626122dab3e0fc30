import { message } from "../message.ts";

/** What a form did, on the page that follows. */
export const done = {
  "referral.taken": "Referral saved. The clock is running.",
  "referral.taken_in_house": message(
    "Referral {number} saved. It’s with your referrals to decide in a moment.",
  ),
  "referral.filled_in": "Details saved.",
  "referral.identity_corrected": "Corrected. The earlier values stay in History.",
  "referral.referrer_changed": "Saved. The earlier values stay in History.",
  "referral.houses_changed": "Houses wanted saved.",
  "referral.consent_noted": "Consent saved.",
  "referral.told": "Saved.",
  "referral.withdrawn": "Withdrawn. The referral is closed.",
  "referral.routed": "Assigned. The house makes the decision.",
  "referral.declined": message(
    "Declined. {sees, select, yes {{partner} will see the decision.} tell {Call {partner} with the decision.} unnoted {Don’t tell {partner} until a consent is noted.} other {Call {partner}: the consent doesn’t let them see it.}}",
  ),
  "referral.accepted": message(
    "{conditions, select, yes {Accepted with conditions.} other {Accepted.}} Bed {bed} is held until {until}. {sees, select, yes {{partner} will see the decision.} tell {Call {partner} with the decision.} unnoted {Don’t tell {partner} until a consent is noted.} other {Call {partner}: the consent doesn’t let them see it.}}",
  ),
  "referral.entered_in_error": "Marked as entered in error. The referral needs a decision again.",
  "referral.undone": message(
    "Undone. {status, select, received {The referral needs a decision.} information_requested {The referral is waiting for an answer again.} waitlisted {They’re back in their place on the waitlist.} other {The bed is held again.}}",
  ),
  "referral.passed": "Sent on. The clock keeps running.",
  "referral.moved_in": "Moved in. Sign the intake documents next.",
  "referral.question_sent": "Question saved. The clock is paused until it’s answered.",
  "referral.answer_saved": "Answer saved. The clock is running again.",
  "referral.screen_planned": "Phone screen scheduled.",
  "referral.screen_saved": "Call notes saved.",
  "referral.arrival_changed": "Arrival saved.",
  "referral.condition_met": "Condition met.",
  "referral.hold_extended": message("Bed {bed} is held until {until}."),
  "referral.vote_asked": "Vote requested. The decision is still yours.",
  "referral.vote_saved": "Vote saved. The decision is still yours.",
  "referral.no_show": message("No-show recorded. Call {callee} by {callBy}."),
  "referral.no_show_later": message("Call logged. They’re coming later. Bed {bed} is held until {until}."),
  "referral.no_show_waits": "Call logged. The bed was released and the referral needs a new decision.",
  "referral.no_show_closed": "Call logged. The bed was released and the referral is closed.",
  "referral.linked": "Linked to this person.",
  "waitlist.added": "Added to the waitlist.",
  "waitlist.moved": "Waitlist order saved.",
  "waitlist.removed": "Removed from the waitlist. The referral still needs a decision.",
  "waitlist.offered": message("Bed offered. Answer due by {until}."),
  "waitlist.offer_accepted": message("Offer accepted. Bed {bed} is held until {until}."),
  "waitlist.offer_declined": "Offer declined. They stay on the waitlist.",
} as const;
