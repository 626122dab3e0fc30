export {};

/** What can be wrong in forms about stays. */
declare module "#shared/kernel/field-problem.ts" {
  interface FieldProblems {
    "stay.bed_required": null;
    "stay.before_move_in": null;
    "stay.by_admissions": null;
    "stay.ended_by_required": null;
    "stay.note_required": null;
    "stay.swap_required": null;
    "stay.unanswered": null;
  }
}
