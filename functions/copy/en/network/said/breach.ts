import type { SaidOf } from "../../../said.ts";
import { message } from "../../message.ts";

export const breachSaid = {
  problems: {
    "breach.discovered_required": "Enter the date it was discovered. The 60 days count from it.",
    "breach.happened_after": "It can’t have happened after it was discovered.",
    "breach.what_required": "Enter what happened.",
    "breach.information_required": "Check what kinds of information were involved.",
    "breach.people_required": "Enter how many people’s records were involved. An estimate is fine for now.",
    "breach.list_required": "Enter where the list of people affected is kept.",
    "breach.factor_required": "Enter what you found.",
    "breach.decision_required": "Choose a conclusion.",
    "breach.notice_required": "Choose who was notified.",
    "breach.sent_required": "Enter the date it was sent.",
    "breach.sent_before": "That’s before the incident was discovered.",
    "breach.how_required": "Enter how it was sent.",
  },
  refusals: {
    breach_closed: "This incident is closed.",
    breach_duties_left:
      "This can’t be closed yet. Save the risk assessment and record every required notice first.",
    breach_not_notified: "Save a risk assessment that says to notify before you record notices.",
  },
  events: {
    "breach.recorded": "Incident entered in the breach register",
    "breach.corrected": "Incident in the breach register corrected",
    "breach.assessed": message(
      "{decision, select, notify {Incident assessed as a breach: notices are due} other {Incident assessed: low probability of compromise}}",
    ),
    "breach.notice_recorded": message(
      "Breach notice recorded: {to, select, individuals {people affected} hhs {HHS} media {media} state {state agency} other {other}}",
    ),
    "breach.notice_in_error": message(
      "Breach notice marked as entered in error: {to, select, individuals {people affected} hhs {HHS} media {media} state {state agency} other {other}}",
    ),
    "breach.closed": "Incident in the breach register closed",
    "breach.policy_changed": "State breach law notes changed",
  },
} satisfies SaidOf<"breach">;
