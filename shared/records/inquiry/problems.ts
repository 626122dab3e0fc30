export {};

/** What can be wrong in forms about inquiries. */
declare module "#shared/kernel/field-problem.ts" {
  interface FieldProblems {
    "inquiry.outcome_required": null;
    "inquiry.elsewhere_required": null;
    "inquiry.contact_required": null;
    "inquiry.callback_required": null;
    "inquiry.refused": null;
    "inquiry.first_name_required": null;
  }
}
