export {};

/** What can be wrong when a resident first comes in. */
declare module "#shared/kernel/field-problem.ts" {
  interface FieldProblems {
    "access.birth_date_required": null;
    "access.birth_date_wrong": { left: number };
  }
}
