import type { SaidOf } from "../../../said.ts";
import { message } from "../../message.ts";

export const agreementSaid = {
  problems: {
    "agreement.kind_required": "Choose what kind of agreement it is.",
    "agreement.party_required": "Enter the organization it’s with.",
    "agreement.service_required": "Enter what they do for you.",
    "agreement.signed_required": "Enter the date it was signed.",
    "agreement.kept_required": "Enter where the signed copy is kept.",
    "agreement.term_before_start": "That’s before the agreement takes effect. Check both dates.",
    "agreement.end_required": "Enter the date it ended.",
    "agreement.end_before_start": "That’s before the agreement took effect.",
  },
  refusals: {
    agreement_over: "This agreement was already replaced or ended.",
  },
  events: {
    "agreement.recorded": message(
      "{kind, select, baa {BAA} qsoa {QSOA} baa_qsoa {BAA/QSOA} other {Agreement}} with {party} put on file",
    ),
    "agreement.corrected": message(
      "{kind, select, baa {BAA} qsoa {QSOA} baa_qsoa {BAA/QSOA} other {Agreement}} with {party} corrected",
    ),
    "agreement.replaced": message(
      "Newer {kind, select, baa {BAA} qsoa {QSOA} baa_qsoa {BAA/QSOA} other {agreement}} with {party} put on file",
    ),
    "agreement.ended": message(
      "{kind, select, baa {BAA} qsoa {QSOA} baa_qsoa {BAA/QSOA} other {Agreement}} with {party} ended",
    ),
    "agreement.scan_added": message(
      "Signed copy of the {kind, select, baa {BAA} qsoa {QSOA} baa_qsoa {BAA/QSOA} other {agreement}} with {party} added",
    ),
    "agreement.scan_removed": message(
      "Signed copy of the {kind, select, baa {BAA} qsoa {QSOA} baa_qsoa {BAA/QSOA} other {agreement}} with {party} removed",
    ),
  },
} satisfies SaidOf<"agreement">;
