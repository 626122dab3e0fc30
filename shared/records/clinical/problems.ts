export {};

/** What can be wrong in forms about clinicians. */
declare module "#shared/kernel/field-problem.ts" {
  interface FieldProblems {
    "clinical.member_required": null;
    "clinical.named_required": null;
    "clinical.words_required": null;
  }
}
