import type { SaidOf } from "../../../said.ts";
import { message } from "../../message.ts";

export const consentSaid = {
  problems: {
    "consent.kind_required": "Choose the type of consent.",
    "consent.recipient_required": "Enter who it may be shared with.",
    "consent.what_required": "Choose what may be shared.",
    "consent.purpose_required": "Enter the purpose.",
    "consent.expiry_required": "Enter the last day, or the event that ends it.",
    "consent.signed_by_required": "Enter who signed.",
    "consent.signed_on_required": "Enter the date it was signed.",
    "consent.kept_required": "Enter where the signed form is kept.",
    "consent.only_court": "Only a consent for court or supervision can’t be revoked. Leave this blank.",
    "consent.before_signed": "That is before the consent was signed.",
    "consent.how_required": "Choose how it ended.",
    "consent.heard_by_required": "Enter who they told.",
    "consent.on_required": "Enter the date.",
  },
  refusals: {
    no_consent: "No active consent allows that. Record a signed consent before you tell them.",
    consent_over: "This consent was already revoked or has ended.",
    consent_revoked: "They revoked this consent. Share nothing under it.",
    consent_ended: "The event that ends this consent has happened. Get a new one before you share anything.",
    consent_expired: "This consent’s last day has passed. Get a new one before you share anything.",
    consent_on_file: "This consent is already on file: same type, recipient and date signed.",
    lacks_status:
      "This consent doesn’t cover the status of the referral. Share only what it lists, or get a new one.",
    lacks_decision:
      "This consent doesn’t cover the decision and its reason. Share only what it lists, or get a new one.",
    lacks_arrival: "This consent doesn’t cover their arrival. Share only what it lists, or get a new one.",
    lacks_residency:
      "This consent doesn’t cover that they live here. Share only what it lists, or get a new one.",
    lacks_participation:
      "This consent doesn’t cover their participation in the program. Share only what it lists, or get a new one.",
    lacks_test_results:
      "This consent doesn’t cover drug test results. Share only what it lists, or get a new one.",
    lacks_recovery_plan:
      "This consent doesn’t cover their recovery plan. Share only what it lists, or get a new one.",
    lacks_medications: "This consent doesn’t cover medications. Share only what it lists, or get a new one.",
    lacks_safety: "This consent doesn’t cover safety concerns. Share only what it lists, or get a new one.",
    lacks_account:
      "This consent doesn’t cover program fees and payments. Share only what it lists, or get a new one.",
    form_changed: "The form changed while it was being read. Read it again before signing.",
    irrevocable: "This consent can’t be revoked before the event it names.",
  },
  events: {
    "consent.recorded": message("Consent recorded"),
    "consent.prepared": message("Consent form prepared"),
    "consent.discarded": "Unsigned consent form discarded",
    "consent.refused": "Chose not to sign a consent form",
    "consent.taken_back": "Consent revoked by the resident",
    "consent.revoked": "Consent revoked",
    "consent.ended": "Consent ended",
    "consent.moved": "Consent moved to the right person",
    "consent.scan_added": "Photo or scan of a consent added",
    "consent.scan_removed": "Photo or scan of a consent removed",
  },
} satisfies SaidOf<"consent">;

export const disclosureSaid = {
  problems: {
    "disclosure.what_required": "Choose what was shared.",
    "disclosure.how_required": "Choose how it was shared.",
    "disclosure.to_required": "Enter who was told.",
    "disclosure.facility_required": "Enter where they work: the hospital, ambulance or clinic.",
    "disclosure.nature_required": "Enter what the emergency was.",
    "disclosure.told_by_required": "Enter who told them.",
    "disclosure.at_required": "Enter when they were told.",
    "disclosure.at_future": "That time is in the future.",
    "disclosure.address_unconfirmed": "Check the address with them, then check the box.",
    "disclosure.text_required": "Enter what you want to share.",
    "disclosure.no_consents":
      "No current resident has an active consent of this type that names this recipient and covers that they live here.",
  },
  events: {
    "disclosure.recorded": "Disclosure recorded",
    "disclosure.moved": "Disclosures moved to the right person",
    "disclosure.sent": "Email sent under a consent",
    "disclosure.stopped": "Email not sent: the consent ended first",
  },
} satisfies SaidOf<"disclosure">;
