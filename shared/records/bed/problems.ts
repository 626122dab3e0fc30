export {};

/** What can be wrong in forms about beds. */
declare module "#shared/kernel/field-problem.ts" {
  interface FieldProblems {
    "bed.required": null;
    "bed.place_required": null;
    "bed.taken": { label: string };
    "bed.beds_required": null;
    "bed.too_many": { most: number };
    "bed.twice": { label: string };
    "bed.label_required": null;
    "bed.unknown": null;
    "bed.overlap": { to: string };
  }
}
