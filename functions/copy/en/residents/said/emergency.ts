import type { SaidOf } from "../../../said.ts";
import { message } from "../../message.ts";

export const emergencySaid = {
  problems: {
    "emergency.house_required": "Choose the house.",
    "emergency.reason_required": "Choose what kind of emergency it is.",
    "emergency.words_required": "Enter what’s going on.",
    "emergency.verdict_required": "Choose whether it was justified.",
    "emergency.note_required": "Enter why it was or wasn’t justified.",
  },
  refusals: {
    emergency_over: "This emergency access is over. If the emergency isn’t, open it again.",
    emergency_bound: "This emergency access is for another record. Open a new one.",
    emergency_reviewed: "This was already reviewed.",
    emergency_own: "You opened this one. Someone else has to review it.",
  },
  events: {
    "emergency.opened": message(
      "Emergency access opened: {reason, select, medical {medical emergency} overdose {overdose} self_harm {danger to themselves} violence {violence or threat} missing {missing person} disaster {fire or evacuation} other {another emergency}}",
    ),
    "emergency.record_chosen": "A resident’s record was opened in an emergency",
    "emergency.ended": "Emergency access closed",
    "emergency.reviewed": message(
      "Emergency access reviewed: {verdict, select, justified {justified} other {not justified}}",
    ),
    "emergency.record_opened": message(
      "{name} opened this record in an emergency: {reason, select, medical {medical emergency} overdose {overdose} self_harm {danger to themselves} violence {violence or threat} missing {missing person} disaster {fire or evacuation} other {another emergency}}",
    ),
  },
} satisfies SaidOf<"emergency">;
