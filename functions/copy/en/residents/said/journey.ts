import type { SaidOf } from "../../../said.ts";

export const journeySaid = {
  problems: {
    "journey.next_required": "Enter the day of your next check-in.",
  },
  events: {
    "journey.opened": "Their own page opened",
    "journey.stay_followed": "Their own page moved along with their stay",
    "journey.record_taken": "Took a copy of their record",
    "journey.language_chosen": "Chose a language",
    "journey.language_set": "Their pages and emails are in the language they chose",
    "journey.mentor_changed": "Their mentor changed",
    "journey.parting_answered": "Answered whether mentoring continues after the move-out",
    "journey.next_set": "Next check-in set",
  },
  refusals: {
    handed_over:
      "This resident has a different mentor now, so this can’t be saved. Copy what you wrote if you still need it.",
    nothing_asked: "This was already settled. There’s nothing left to answer.",
  },
} satisfies SaidOf<"journey">;
