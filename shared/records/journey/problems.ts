export {};

/** What can be wrong in forms about who walks with whom. */
declare module "#shared/kernel/field-problem.ts" {
  interface FieldProblems {
    "journey.next_required": null;
  }
}
