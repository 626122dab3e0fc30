import type { SaidOf } from "../../../said.ts";
import { message } from "../../message.ts";

export const checkInSaid = {
  problems: {
    "check_in.kind_required": "Choose how you’re checking in.",
    "check_in.safe_required": "Answer whether you’re safe right now.",
    "check_in.dying_required": "Answer whether you’re having thoughts of dying or killing yourself.",
    "check_in.audience_required": "Choose who may read it.",
    "check_in.words_required": "Write something first.",
    "check_in.goal_required": "Choose the goal this step is for.",
    "check_in.goal_full": message(
      "This goal has {most} steps already. Choose another goal, or take a step out of it in the plan first.",
    ),
  },
  refusals: {
    audience_over: "It can’t be shared with them anymore. Choose again who may read it.",
    plan_changed:
      "The plan changed while you were writing. Check its steps again. What you wrote is still here.",
    already_private: "You already stopped sharing it.",
  },
  events: {
    "check_in.kept": "Check-in saved",
    "check_in.added_to": "Added to a check-in",
    "check_in.share_taken_back": "Check-in no longer shared",
    "check_in.words_approved": "Check-in wording approved",
  },
} satisfies SaidOf<"check_in">;
