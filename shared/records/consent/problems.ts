export {};

/** What can be wrong in forms about consents and disclosures. */
declare module "#shared/kernel/field-problem.ts" {
  interface FieldProblems {
    "consent.kind_required": null;
    "consent.recipient_required": null;
    "consent.what_required": null;
    "consent.purpose_required": null;
    "consent.expiry_required": null;
    "consent.signed_by_required": null;
    "consent.signed_on_required": null;
    "consent.kept_required": null;
    "consent.only_court": null;
    "consent.before_signed": null;
    "consent.how_required": null;
    "consent.heard_by_required": null;
    "consent.on_required": null;
    "disclosure.what_required": null;
    "disclosure.how_required": null;
    "disclosure.to_required": null;
    "disclosure.facility_required": null;
    "disclosure.nature_required": null;
    "disclosure.told_by_required": null;
    "disclosure.at_required": null;
    "disclosure.at_future": null;
    "disclosure.address_unconfirmed": null;
    "disclosure.text_required": null;
    "disclosure.no_consents": null;
  }
}
