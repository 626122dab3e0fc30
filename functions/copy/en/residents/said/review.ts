import type { SaidOf } from "../../../said.ts";
import { message } from "../../message.ts";

export const reviewSaid = {
  problems: {
    "review.strengths_required": "Write down what has gone well. It comes first.",
    "review.happened_required": "Write down what happened.",
    "review.rule_required": "Write down what the house’s written rule allows.",
    "review.result_required": "Choose the decision.",
    "review.option_required": "Write down what follows. It can be nothing.",
    "review.asked_required": "There’s no statement. Write down how the resident was asked for one.",
    "review.how_required": "Choose how the notice was given.",
    "review.appeal_by_range": "Enter a day after the notice, within a year.",
    "review.body_required": "Enter who oversees the house.",
    "review.contact_required": "Enter how to reach them.",
    "review.appeal_required": "Write why it should be decided differently.",
  },
  refusals: {
    review_exists: "This test already has a fair review.",
    nothing_to_review:
      "There’s nothing to review: no laboratory confirmed a result, and the test wasn’t refused.",
    review_decided: "This review is already decided.",
    review_not_decided: "There’s no decision yet.",
    review_party: "You had a part in this, so you can’t decide it. Ask someone else.",
    review_mentor: "You’re this resident’s mentor, or covering, so you can’t decide this. Ask someone else.",
    review_noticed: "Notice of this decision was already recorded.",
    review_appealed: "There’s already an appeal.",
    appeal_over: "The last day to appeal is over.",
    no_appeal: "There’s no appeal.",
    appeal_answered: "The answer to this appeal was already recorded.",
  },
  events: {
    "review.opened": "Fair review opened",
    "review.said": "Statement or appeal sent in a fair review",
    "review.stated": "Resident’s statement in the fair review",
    "review.decided": message(
      "Fair review decided: {result, select, upheld {the house’s position stands} other {the house’s position changes}}",
    ),
    "review.noticed": message("Notice of the fair review’s decision given, appeal until {appealBy}"),
    "review.appealed": "Fair review appealed",
    "review.appeal_answered": message(
      "Appeal answered: {result, select, upheld {decision upheld} changed {decision changed} other {sent back to the house}}",
    ),
    "review.letter_given": "Letter for a court or supervision given",
    "review.closed": "Fair review closed",
  },
} satisfies SaidOf<"review">;
