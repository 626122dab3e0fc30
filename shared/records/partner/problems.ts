export {};

/** What can be wrong in forms about referral partners. */
declare module "#shared/kernel/field-problem.ts" {
  interface FieldProblems {
    "partner.name_required": null;
  }
}
