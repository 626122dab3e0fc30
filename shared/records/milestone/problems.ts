export {};

/** What can be wrong in the form of milestones. */
declare module "#shared/kernel/field-problem.ts" {
  interface FieldProblems {
    "milestone.share_required": null;
    /** It is shared, and has no date to count from. */
    "milestone.from_required": null;
  }
}
