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
    consent_over: "This consent has ended. Get a new one before you share anything.",
    consent_on_file: "This consent is already on file: same type, recipient and date signed.",
    form_changed: "The form changed while it was being read. Read it again before signing.",
    not_in_consent: "This consent doesn’t cover that. Share only what it lists, or get a new consent.",
    irrevocable: "This consent can’t be revoked before the event it names.",
    person_unconfirmed: "Admissions hasn’t confirmed who this is yet. Consents are recorded after that.",
  },
  events: {
    "consent.recorded": message("Consent recorded"),
    "consent.prepared": message("Consent form prepared"),
    "consent.discarded": "Unsigned consent form discarded",
    "consent.refused": "Consent form not signed, by choice",
    "consent.revoked": "Consent revoked",
    "consent.ended": "Consent ended",
    "consent.moved": "Consent moved to the right person",
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
  },
  events: { "disclosure.recorded": "Disclosure recorded" },
} satisfies SaidOf<"disclosure">;
