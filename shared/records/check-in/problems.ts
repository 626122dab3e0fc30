export {};

/** What can be wrong in a check-in. */
declare module "#shared/kernel/field-problem.ts" {
  interface FieldProblems {
    "check_in.kind_required": null;
    "check_in.safe_required": null;
    "check_in.dying_required": null;
    "check_in.audience_required": null;
    "check_in.words_required": null;
    "check_in.goal_required": null;
    "check_in.goal_full": { most: number };
  }
}
