export {};

/** What can be wrong in forms about data retention. */
declare module "#shared/kernel/field-problem.ts" {
  interface FieldProblems {
    "retention.days_required": null;
    "retention.number": null;
  }
}
