export {};

/** What can be wrong in forms about transfers. */
declare module "#shared/kernel/field-problem.ts" {
  interface FieldProblems {
    "transfer.same_house": null;
    "transfer.agreement_required": null;
  }
}
