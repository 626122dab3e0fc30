export {};

/** What can be wrong in the forms of an agreement. */
declare module "#shared/kernel/field-problem.ts" {
  interface FieldProblems {
    "agreement.kind_required": null;
    "agreement.party_required": null;
    "agreement.service_required": null;
    "agreement.signed_required": null;
    "agreement.kept_required": null;
    "agreement.term_before_start": null;
    "agreement.end_required": null;
    "agreement.end_before_start": null;
  }
}
