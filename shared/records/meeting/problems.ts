export {};

/** What can be wrong with a support meeting. */
declare module "#shared/kernel/field-problem.ts" {
  interface FieldProblems {
    "meeting.on_required": null;
    "meeting.pathway_required": null;
    "meeting.way_required": null;
    "meeting.which_required": null;
    "meeting.weekly_required": null;
    "meeting.share_required": null;
  }
}
