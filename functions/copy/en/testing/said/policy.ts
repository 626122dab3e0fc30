import type { SaidOf } from "../../../said.ts";
import { message } from "../../message.ts";

export const testingPolicySaid = {
  problems: {
    "testing_policy.grounds_required": "Choose when someone is tested.",
    "testing_policy.odds_required": "Enter the daily odds, for example 7 for 1 in 7.",
    "testing_policy.time_required": "Enter the time of the selection.",
    "testing_policy.limit_required": "Choose a limit, or none.",
    "testing_policy.gap": message("Enter 1 to {most} days off."),
    "testing_policy.cap": message("Enter 1 to {most} selections in 7 days."),
    "testing_policy.specimens_required": "Choose at least one kind of specimen.",
    "testing_policy.panel_required": "Choose what the device tests for.",
    "testing_policy.payer_required": "Choose who pays.",
    "testing_policy.words_required": "Write the house’s rule.",
  },
  refusals: {
    testing_policy_changed: "Someone saved a newer testing policy. Check it, then save yours again.",
  },
  events: {
    "testing_policy.saved": message("Testing policy saved (edition {edition})"),
    "testing_policy.taken_up": message(
      "{first, select, none {No random selection by testing policy {edition}} other {Random selection follows testing policy {edition} from {first}}}",
    ),
  },
} satisfies SaidOf<"testing_policy">;
