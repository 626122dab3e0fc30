import { naming } from "../../../message.ts";
import type { SaidOf } from "../../../said.ts";
import { message } from "../../message.ts";
import { partNames, spanishNames } from "../packet.ts";

export const packetSaid = {
  problems: {
    "packet.signature_required": "Type your full name to sign.",
    "packet.consent_required": "Check the box to sign on a screen.",
    "packet.other_name": "This isn’t the name we have on file. If you sign with it, check the box.",
    "packet.contradiction": "Something is listed above. Uncheck this box, or clear the list.",
    "packet.helps_required": "Enter what helps you.",
    "packet.call_required": "Enter who to call first.",
    "packet.house_required": "Enter what the house will do.",
    "packet.may_be_told_required": "Enter what we may tell them. “Only to call back” is fine.",
    "packet.contact_required": "Add an emergency contact, or check “I don’t want to list anyone.”",
    "packet.too_many_items": message("List up to {most, number} items."),
    "packet.belongings_required": "List what you brought, or check “I brought nothing to list.”",
    "packet.medication_required": "Enter the medication name.",
    "packet.count_required": "Enter the count.",
    "packet.kept_required": "Enter who stores it, and where.",
    "packet.medications_required": "List your medications, or check “I brought no medications.”",
    "packet.counted_with_required": "Enter who counted with staff.",
    "packet.agreement_required": "The resident must agree first.",
    "packet.text_unknown": "Choose a text.",
    "spanish.reviewer_required": "Enter who reviewed it.",
    "spanish.review_required": "Check the box, or clear the reviewer and date to save a draft.",
    "spanish.text_required": "Enter the Spanish text.",
    "packet.documents_required": "Choose at least one document.",
    "packet.witness_required": "Enter who saw it signed.",
    "packet.original_required": "Enter where the original is kept.",
    "packet.before_version": naming(
      message(
        "The current text of “{part}” is newer than this date. Check the date, or print the current text and have it signed.",
      ),
      { part: partNames },
    ),
  },
  refusals: {
    nothing_signed: "No house documents have been signed yet.",
    already_signed: "This was just signed. Review the signed copy first.",
    not_written: "There is nothing to sign here yet.",
    no_signature: "Set up a signature first.",
    already_on_paper: "You already chose to sign on paper.",
    not_on_paper: "This was signed on a screen. To fix a mistake, sign a corrected one.",
    copy_too_large: "This copy is too large to email. Print it instead.",
    too_many_copies:
      "This resident’s copies have been emailed as often as we allow in 24 hours. Print one instead, or try again tomorrow.",
    not_in_force: "A later version replaced this one.",
    not_in_spanish:
      "There’s no reviewed Spanish version of this anymore. Read it in English, or ask staff about Spanish.",
    text_changed: "This document was just updated. Read the new version, then sign.",
  },
  events: {
    "packet.text_written": naming(
      message(
        "“{part}” was {empty, select, true {removed{house, select, none {} other { at {house}}}} other {saved{house, select, none {} other { for {house}}}}}",
      ),
      { part: partNames },
    ),
    "packet.spanish_written": naming(
      message(
        "Spanish of “{part}” {is, select, reviewed {reviewed} draft {saved as a draft} other {removed}}{house, select, none {} other { for {house}}}",
      ),
      { part: spanishNames },
    ),
  },
} satisfies SaidOf<"packet" | "spanish">;
