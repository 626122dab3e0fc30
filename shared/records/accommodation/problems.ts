export {};

/** What can be wrong in forms about accommodation requests. */
declare module "#shared/kernel/field-problem.ts" {
  interface FieldProblems {
    "accommodation.request_required": null;
    "accommodation.why_required": null;
    "accommodation.what_required": null;
    "accommodation.ground_required": null;
    "accommodation.alternative_required": null;
    "accommodation.review_on_required": null;
  }
}
