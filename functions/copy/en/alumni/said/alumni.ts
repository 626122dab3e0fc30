import type { SaidOf } from "../../../said.ts";

export const alumniSaid = {
  problems: {
    "alumni.doing_required": "Choose how it’s going.",
    "alumni.way_required": "Choose how we should reach you.",
    "alumni.name_required": "Type your name to sign.",
    "alumni.answer_required": "Choose yes or no.",
    "alumni.outcome_required": "Choose how the call went.",
  },
  refusals: {
    alumni_over: "Checking in with them has ended.",
    lives_here: "You can choose this once you’ve moved out.",
    already_in_touch: "You’ve already chosen this.",
    no_open_check_in: "There’s no open check-in to answer.",
    guide_asked_already: "They’ve already been asked.",
  },
  events: {
    "alumni.agreed": "Agreed to stay in touch",
    "alumni.invited": "Alumni check-in sent",
    "alumni.answered": "Alumni check-in answered",
    "alumni.not_reached": "Alumnus not reached",
    "alumni.followed_up": "Alumnus’s request taken care of",
    "alumni.guide_asked": "Alumnus asked to become a mentor",
    "alumni.guide_answered": "Alumnus answered about becoming a mentor",
    "alumni.ended": "Alumni check-ins ended",
  },
} satisfies SaidOf<"alumni">;
