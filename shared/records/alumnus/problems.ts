export {};

/** What can be wrong in forms of alumni. */
declare module "#shared/kernel/field-problem.ts" {
  interface FieldProblems {
    "alumni.doing_required": null;
    "alumni.way_required": null;
    "alumni.name_required": null;
    "alumni.answer_required": null;
    "alumni.outcome_required": null;
  }
}
