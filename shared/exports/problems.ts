export {};

/** What can be wrong in forms about exports. */
declare module "#shared/kernel/field-problem.ts" {
  interface FieldProblems {
    "export.no_consents": null;
  }
}
