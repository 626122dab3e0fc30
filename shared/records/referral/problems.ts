export {};

/** What can be wrong in forms about referrals, and their payload as partners send it. */
declare module "#shared/kernel/field-problem.ts" {
  interface FieldProblems {
    "referral.same_house": null;
    "referral.referrer_required": null;
    "referral.program_required": null;
    "referral.contact_required": null;
    "referral.contact_phone_required": null;
    "referral.phone_required": null;
    "referral.birth_date_required": null;
    "referral.needed_by_required": null;
    "referral.house_wanted_required": null;
    "referral.second_hold": { number: string; bed: string };
    "referral.too_many_conditions": { most: number };
    "referral.condition_too_long": { most: number };
    "referral.who_required": null;
    "referral.call_notes_required": null;
    "referral.next_step_required": null;
    "referral.would_change_required": null;
    "referral.elsewhere_required": null;
    "referral.no_vote": null;
    "referral.caller_required": null;
    "referral.call_time_required": null;
    "referral.votes_required": null;
    "referral.vote_reason_required": null;
    "referral.question_required": null;
    "referral.answer_required": null;
    "referral.hold_end_required": null;
    "referral.hold_past": null;
    "referral.hold_too_long": { most: number };
    "payload.unknown_house": null;
    "payload.signed_in_future": null;
    "payload.expired": null;
    "payload.other_discloser": { names: string };
    "payload.other_recipient": { names: string };
    "payload.future": null;
    "payload.past": null;
    "payload.implausible": { from: string; to: string };
    "payload.too_deep": null;
    "payload.unknown_field": null;
    "payload.required": null;
    "payload.invalid": null;
    "payload.too_long": { most: number };
    "payload.too_many": { most: number };
    "payload.too_few": { least: number };
    "payload.too_much": { most: number };
    "payload.too_little": { least: number };
    "payload.choice": { values: string };
    "payload.type": { expected: string };
    "payload.empty": null;
    "payload.control": null;
    "payload.unicode": null;
    "payload.line_breaks": null;
    "payload.date_format": null;
    "payload.no_such_date": null;
    "payload.time_format": null;
    "payload.instant_format": null;
    "payload.arrival_when": null;
    "payload.answer_only": null;
  }
}
