import { naming } from "../../../message.ts";
import type { SaidOf } from "../../../said.ts";
import { movedOut } from "../../common/words.ts";
import { message } from "../../message.ts";

export const departureSaid = {
  problems: {
    "departure.note_required": "Add a short note.",
    "departure.amount_required": "Enter an amount.",
    "departure.medication_count_required": "Enter the number of medications.",
    "departure.with_required": "A second decision-maker is required.",
    "departure.with_oneself": "Name someone other than yourself.",
    "departure.ground_required": "Enter what happened.",
    "departure.rule_required": "Enter the house rule.",
    "departure.tried_before_required": "Enter the steps already taken.",
    "departure.alternatives_required": "Enter the alternatives considered.",
    "departure.statement_required": "Enter the resident’s statement, or “Declined to answer.”",
    "departure.kind_required": "Choose the grounds.",
    "departure.mentor_alone": "The resident’s mentor may not decide alone.",
    "departure.review_words_required": "Enter what they want reviewed.",
    "notice.unknown": "That notice doesn’t exist.",
    "notice.text_required": "Enter the notice text.",
    "notice.days_required": "Enter the minimum days’ notice.",
    "notice.unknown_place": message("Unknown placeholder: {names}."),
    "notice.leave_by": message("Include {place}, the move-out deadline."),
    "notice.danger": message("Include {place}, the immediate danger."),
    "notice.danger_not_possible": "Same-day discharge needs safety grounds and a notice that allows it.",
    "notice.deadline_required": "Enter the move-out deadline.",
    "notice.too_early": message("The deadline can’t be before {day}."),
    "notice.how_required": "Choose how it was served.",
    "notice.too_late": message(
      "Served on this day, the notice gives too little time: it says {day}. Change the notice and print it again.",
    ),
    "notice.before_its_date": message("The notice is dated {day}. It can’t be served before that."),
    "notice.served_by_required": "Enter who served it.",
    "notice.reviewer_required": "Enter who to ask for a review.",
    "notice.reviewer_phone_required": "Enter a phone number for the review.",
    "notice.review_by_required": "Enter the last day to ask for a review.",
    "notice.review_by_range": message("Choose a day from the notice’s date through {day}."),
  },
  refusals: {
    already_decided: "There’s an open decision. Withdraw it first.",
    not_decided: "Record a decision first.",
    review_asked: "A review was already requested.",
    already_served: "The notice was already served.",
    not_prepared: "Prepare and print the notice first.",
    notice_incomplete: "Something is missing on the notice. Fill it in and print the notice again.",
    notice_changed: "The notice changed since this page was opened. Print it again before serving it.",
    no_notice: "No notice has been served yet.",
    review_open: "A fair review is open. No one has to leave before it’s decided.",
    appeal_open:
      "The fair review can still be appealed, or an appeal is waiting for an answer. No one has to leave until that’s settled.",
    appeal_granted:
      "The appeal didn’t uphold this decision, so it can’t be carried out. Withdraw it. Ending the stay would take a new decision.",
    notice_running: "The notice period hasn’t ended. The resident doesn’t have to leave before then.",
  },
  events: {
    "departure.planned": "Move-out started",
    "departure.prepared": message(
      "Move-out checklist: {answers, plural, one {# answer} other {# answers}} saved",
    ),
    "departure.decided": naming(message("Decision recorded: {kind}"), { kind: movedOut }),
    "departure.notice_prepared": message("Notice prepared; must leave by {leaveBy}"),
    "departure.notice_served": message("Notice served; must leave by {leaveBy}"),
    "departure.review_asked": "Fair review requested",
    "departure.review_answered": message(
      "{result, select, changed {The review changed the decision} other {The review upheld the decision}}",
    ),
    "departure.withdrawn": "Decision withdrawn",
    "notice.changed": "Notice text changed",
  },
} satisfies SaidOf<"departure" | "notice">;
