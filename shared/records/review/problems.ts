export {};

/** What can be wrong in the forms of a fair review. */
declare module "#shared/kernel/field-problem.ts" {
  interface FieldProblems {
    "review.strengths_required": null;
    "review.happened_required": null;
    "review.rule_required": null;
    "review.result_required": null;
    "review.option_required": null;
    "review.asked_required": null;
    "review.how_required": null;
    "review.appeal_passed": null;
    "review.appeal_required": null;
    "review.danger_required": null;
    "review.danger_unconfirmed": null;
  }
}
