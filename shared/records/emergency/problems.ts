export {};

/** What can be wrong in the forms of emergency access. */
declare module "#shared/kernel/field-problem.ts" {
  interface FieldProblems {
    "emergency.house_required": null;
    "emergency.reason_required": null;
    "emergency.words_required": null;
    "emergency.verdict_required": null;
    "emergency.note_required": null;
  }
}
