import type { SaidOf } from "../../../said.ts";
import { message } from "../../message.ts";

export const reviewSaid = {
  problems: {
    "review.strengths_required": "Enter what has gone well. It comes first.",
    "review.happened_required": "Enter what happened.",
    "review.rule_required": "Enter what the house’s written rule allows.",
    "review.result_required": "Choose the decision.",
    "review.option_required": "Enter what happens next. It can be nothing.",
    "review.asked_required": "There’s no statement. Enter how the resident was asked for one.",
    "review.how_required": "Choose how the notice was given.",
    "review.appeal_passed":
      "With that date, the time to appeal is already over. Give the notice again, and enter the new date.",
    "review.appeal_required": "Write why it should be decided differently.",
    "review.danger_required": "Enter what the danger is, and who is in danger.",
    "review.danger_unconfirmed":
      "To confirm it, check the box. Don’t confirm a danger you don’t know of yourself.",
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
    review_stated: "There’s a statement from the resident’s own page. It can be changed only there.",
    review_appealed: "There’s already an appeal.",
    appeal_over: "The last day to appeal has passed.",
    no_appeal: "There’s no appeal.",
    appeal_decider: "You decided this review. Someone else records the answer to the appeal.",
    appeal_answered: "The answer to this appeal was already recorded.",
    no_statement: "There’s no statement yet.",
    no_oversight:
      "Notice can’t be given yet: an administrator first has to enter who hears appeals, in the network’s settings.",
    nothing_held: "This review doesn’t hold a move-out.",
    danger_confirmed: "An immediate danger is already confirmed.",
    danger_own: "You reported this danger, so someone else has to confirm it.",
    danger_changed: "Something changed since this page was opened. Read it again.",
  },
  events: {
    "review.opened": "Fair review opened",
    "review.said": "Statement or appeal sent in a fair review",
    "review.stated": "Resident’s statement in the fair review",
    "review.read": "Resident’s statement read",
    "review.decided": message(
      "Fair review decided: {result, select, upheld {the house’s position stands} other {the house’s position changes}}",
    ),
    "review.noticed": message("Notice of the fair review’s decision given, appeal until {appealBy}"),
    "review.appealed": "Fair review appealed",
    "review.appeal_answered": message(
      "Appeal answered: {result, select, upheld {decision upheld} changed {decision changed} other {sent back to the house}}",
    ),
    "review.danger_named": "Immediate danger reported in the fair review",
    "review.danger_confirmed": "Immediate danger confirmed by a second person",
    "review.letter_given": "Letter for a court or supervision shared",
    "review.closed": "Fair review closed",
  },
} satisfies SaidOf<"review">;
