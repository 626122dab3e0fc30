export {};

/** What can be wrong with a record that a resident brings. */
declare module "#shared/kernel/field-problem.ts" {
  interface FieldProblems {
    "brought.file_required": null;
    "brought.not_a_record": null;
    "brought.too_large": null;
    "brought.why_required": null;
  }
}
