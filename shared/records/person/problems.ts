export {};

/** What can be wrong in forms about people across houses. */
declare module "#shared/kernel/field-problem.ts" {
  interface FieldProblems {
    "person.required": null;
    "person.basis_required": null;
    "person.how_known_required": null;
    "person.phone_too_short": null;
    "person.too_short": null;
  }
}
