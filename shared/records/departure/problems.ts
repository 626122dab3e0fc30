export {};

/** What can be wrong in forms about move-outs and their notices. */
declare module "#shared/kernel/field-problem.ts" {
  interface FieldProblems {
    "notice.unknown": null;
    "notice.text_required": null;
    "notice.days_required": null;
    "notice.unknown_place": { names: string };
    "notice.leave_by": { place: string };
    "notice.danger": { place: string };
    "notice.danger_not_possible": null;
    "notice.deadline_required": null;
    "notice.too_early": { day: string };
    "notice.how_required": null;
    "notice.too_late": { day: string };
    "notice.before_its_date": { day: string };
    "notice.served_by_required": null;
    "notice.reviewer_required": null;
    "notice.reviewer_phone_required": null;
    "notice.review_by_required": null;
    "notice.review_by_range": { day: string };
    "departure.note_required": null;
    "departure.amount_required": null;
    "departure.medication_count_required": null;
    "departure.with_required": null;
    "departure.with_oneself": null;
    "departure.ground_required": null;
    "departure.rule_required": null;
    "departure.tried_before_required": null;
    "departure.alternatives_required": null;
    "departure.statement_required": null;
    "departure.kind_required": null;
    "departure.mentor_alone": null;
    "departure.review_words_required": null;
  }
}
