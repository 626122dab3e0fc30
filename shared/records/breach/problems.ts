export {};

/** What can be wrong in the forms of the breach register. */
declare module "#shared/kernel/field-problem.ts" {
  interface FieldProblems {
    "breach.discovered_required": null;
    "breach.happened_after": null;
    "breach.what_required": null;
    "breach.information_required": null;
    "breach.people_required": null;
    "breach.list_required": null;
    "breach.factor_required": null;
    "breach.decision_required": null;
    "breach.notice_required": null;
    "breach.sent_required": null;
    "breach.sent_before": null;
    "breach.how_required": null;
  }
}
