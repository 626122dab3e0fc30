import type { SaidOf } from "../../../said.ts";
import { message } from "../../message.ts";

export const planSaid = {
  problems: {
    "plan.parts": message("Choose {fewest} or {most} parts to work on now."),
    "plan.goal_required": "Write the goal in a few words.",
    "plan.domain_required": "Choose the part of life it belongs to.",
    "plan.agreement_required": "A goal is shared only if the resident agrees.",
    "plan.aftercare_agreement": "The plan is shown here only if the resident agrees.",
    "plan.review_required": "Write at least one thing.",
    "plan.signature_required": "Type your name to sign.",
  },
  refusals: {
    plan_begun: "Someone just started the plan. Open it to see what it says.",
    plan_rewritten:
      "The plan changed while you were writing. Nothing you wrote is lost: compare, then save again.",
    goals_full: "A plan can have up to 20 goals. Change one of them instead.",
    no_house: "There’s no house to share it with right now.",
  },
  events: {
    "plan.begun": "Recovery plan started",
    "plan.changed": "Recovery plan changed",
    "plan.goal_added": "Goal added",
    "plan.goal_changed": "Goal changed",
    "plan.step_done": "Step done",
    "plan.goal_shared": "Goal shared with the house",
    "plan.goal_taken_back": "Goal no longer shared",
    "plan.reviewed": "Recovery plan reviewed",
    "plan.signed": "Recovery plan signed",
    "plan.aftercare_asked": "Aftercare plan from the referral asked for",
    "plan.aftercare_carried": "Aftercare plan from the referral looked up",
  },
} satisfies SaidOf<"plan">;
