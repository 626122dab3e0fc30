import type { SaidOf } from "../../../said.ts";
import { message } from "../../message.ts";

export const retentionSaid = {
  problems: {
    "retention.days_required": "Enter a number of days.",
    "retention.number": "Enter the number exactly as shown, for example R-48213.",
  },
  refusals: {
    lifted_already: "That hold was already released.",
    held_already: "This record is already on legal hold.",
  },
  events: {
    "retention.changed": message(
      "Retention changed: closed inquiries {closedDays} days, open inquiries {unansweredDays} days, referrals {referralDays} days",
    ),
    "retention.held": message(
      "{on, select, network {Legal hold placed on all records} other {Legal hold placed on {on}}}",
    ),
    "retention.lifted": message(
      "{on, select, network {Legal hold on all records released} other {Legal hold on {on} released}}",
    ),
  },
} satisfies SaidOf<"retention">;
