import type { SaidOf } from "../../../said.ts";

export const journeySaid = {
  problems: {
    "journey.next_required": "Enter the day you’ll meet next.",
  },
  events: {
    "journey.opened": "Their own page opened",
    "journey.stay_followed": "Their own page moved along with their stay",
    "journey.record_taken": "Took a copy of their record",
    "journey.language_chosen": "Chose a language",
    "journey.language_set": "Their pages and emails are in the language they chose",
    "journey.mentor_changed": "Their mentor changed",
    "journey.parting_answered": "Said whether to go on together after the move-out",
    "journey.next_set": "Next check-in set",
  },
  refusals: {
    handed_over:
      "Someone else walks with this resident now, so this can’t be saved here. Copy what you wrote if you still need it.",
    nothing_asked: "That’s already settled. There’s nothing to answer anymore.",
  },
} satisfies SaidOf<"journey">;
