/** What a form did, on the page that follows. */
export const done = {
  "plan.begun": "Plan started.",
  "plan.changed": "Saved.",
  "plan.goal_added": "Goal added.",
  "plan.goal_changed": "Goal saved.",
  "plan.step_done": "Step done.",
  "plan.step_undone": "Step reopened.",
  "plan.goal_shared": "Being shared with the house.",
  "plan.goal_taken_back": "No longer shared. It’s being removed from the house’s pages.",
  "plan.reviewed": "Saved. The next review is scheduled.",
  "plan.signed": "Signed.",
  "plan.aftercare_asked": "Asked for. It’ll show here in a moment.",
  "safety_plan.written": "Safety plan saved.",
} as const;
