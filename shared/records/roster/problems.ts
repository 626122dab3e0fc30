export {};

/** What can be wrong in forms about the on-call schedule. */
declare module "#shared/kernel/field-problem.ts" {
  interface FieldProblems {
    "roster.unknown": null;
    "roster.before_first": null;
    "roster.nights_required": null;
    "roster.night_required": null;
  }
}
