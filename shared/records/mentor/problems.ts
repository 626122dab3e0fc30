export {};

/** What can be wrong in the forms of mentoring. */
declare module "#shared/kernel/field-problem.ts" {
  interface FieldProblems {
    "mentor.language_required": null;
    "mentor.languages_required": null;
    "mentor.capacity_required": null;
    "mentor.from_required": null;
    "mentor.until_required": null;
    "mentor.until_before_from": null;
    "mentor.cover_required": null;
    "mentor.cover_oneself": null;
    "mentor.summary_required": null;
    "mentor.on_required": null;
    "mentor.minutes_required": null;
    "mentor.well_required": null;
    "mentor.answer_required": null;
    "mentor.resident_answers": null;
  }
}
