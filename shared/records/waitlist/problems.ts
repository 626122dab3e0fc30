export {};

/** What can be wrong in forms about waitlists. */
declare module "#shared/kernel/field-problem.ts" {
  interface FieldProblems {
    "waitlist.position_required": null;
    "waitlist.reason_required": null;
  }
}
