import type { SaidOf } from "../../../said.ts";
import { message } from "../../message.ts";

export const checkInSaid = {
  problems: {
    "check_in.kind_required": "Choose how you’re talking.",
    "check_in.safe_required": "Answer whether you’re safe right now.",
    "check_in.dying_required": "Answer whether you have thoughts of dying.",
    "check_in.audience_required": "Choose who may read it.",
    "check_in.words_required": "Write it down first.",
    "check_in.goal_required": "Choose the goal this step is for.",
    "check_in.goal_full": message(
      "This goal has {most} steps already. Choose another goal, or take a step out of it in the plan first.",
    ),
  },
  refusals: {
    audience_over: "They can’t be given a copy anymore. Choose again who may read it.",
    plan_changed:
      "The plan was changed in the meantime. Look at its steps again. What you wrote is still here.",
    already_private: "It was already taken back.",
  },
  events: {
    "check_in.kept": "Check-in saved",
    "check_in.added_to": "Added to a check-in",
    "check_in.share_taken_back": "Copy of a check-in taken back",
    "check_in.words_approved": "Words at check-ins approved",
  },
} satisfies SaidOf<"check_in">;
