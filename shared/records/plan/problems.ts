export {};

/** What can be wrong in the forms of a recovery plan. */
declare module "#shared/kernel/field-problem.ts" {
  interface FieldProblems {
    "plan.parts": { fewest: number; most: number };
    "plan.goal_required": null;
    "plan.domain_required": null;
    "plan.agreement_required": null;
    "plan.aftercare_agreement": null;
    "plan.review_required": null;
    "plan.signature_required": null;
  }
}
