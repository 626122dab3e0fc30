export {};

/** What can be wrong in a safety plan. */
declare module "#shared/kernel/field-problem.ts" {
  interface FieldProblems {
    "safety_plan.helps_required": null;
  }
}
