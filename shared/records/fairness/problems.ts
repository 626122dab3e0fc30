export {};

/** What can be wrong in forms about fair housing. */
declare module "#shared/kernel/field-problem.ts" {
  interface FieldProblems {
    "fairness.ground": null;
  }
}
