export {};

/** What can be wrong in the form that excuses a resident from random selection. */
declare module "#shared/kernel/field-problem.ts" {
  interface FieldProblems {
    "excusal.kind_required": null;
    "excusal.reason_required": null;
    "excusal.from_required": null;
    "excusal.from_past": null;
    "excusal.last_required": null;
    "excusal.last_before": null;
    "excusal.too_long": { days: number };
    "excusal.specimen_required": null;
  }
}
