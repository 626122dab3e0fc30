export {};

/** What can be wrong with an appointment. */
declare module "#shared/kernel/field-problem.ts" {
  interface FieldProblems {
    "appointment.what_required": null;
    "appointment.on_required": null;
    "appointment.from_required": null;
    "appointment.until_required": null;
    "appointment.until_before_from": null;
    "appointment.last_before_first": null;
    "appointment.last_of_one": null;
    "appointment.agreement_required": null;
    "appointment.day_required": null;
    "appointment.how_required": null;
    "appointment.never": null;
  }
}
