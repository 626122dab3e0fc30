export {};

/** What can be wrong in forms about a network. */
declare module "#shared/kernel/field-problem.ts" {
  interface FieldProblems {
    "network.reason_required": null;
    "network.name_differs": null;
    "network.your_name_required": null;
    "network.name_required": null;
    "network.legal_entity_required": null;
    "network.body_required": null;
    "network.contact_required": null;
    "network.days_required": null;
  }
}
