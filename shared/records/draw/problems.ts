export {};

/** What can be wrong when a witness is named. */
declare module "#shared/kernel/field-problem.ts" {
  interface FieldProblems {
    "selection.organization_required": null;
  }
}
