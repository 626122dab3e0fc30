import type { TextPart } from "./parts.ts";

/** What can be wrong in forms about intake paperwork. */
declare module "#shared/kernel/field-problem.ts" {
  interface FieldProblems {
    "packet.signature_required": null;
    "packet.consent_required": null;
    "packet.other_name": null;
    "packet.contradiction": null;
    "packet.helps_required": null;
    "packet.call_required": null;
    "packet.house_required": null;
    "packet.may_be_told_required": null;
    "packet.contact_required": null;
    "packet.too_many_items": { most: number };
    "packet.belongings_required": null;
    "packet.medication_required": null;
    "packet.count_required": null;
    "packet.kept_required": null;
    "packet.medications_required": null;
    "packet.counted_with_required": null;
    "packet.agreement_required": null;
    "packet.text_unknown": null;
    "spanish.reviewer_required": null;
    "spanish.review_required": null;
    "spanish.text_required": null;
    "packet.documents_required": null;
    "packet.witness_required": null;
    "packet.original_required": null;
    "packet.before_version": { part: TextPart };
  }
}
