export {};

/** What can be wrong in the forms of a guest. */
declare module "#shared/kernel/field-problem.ts" {
  interface FieldProblems {
    "guest.name_required": null;
    "guest.answer_required": null;
    "guest.phone_required": null;
  }
}
