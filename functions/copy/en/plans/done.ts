/** What a form did, on the page that follows. */
export const done = {
  "plan.begun": "Your plan has begun.",
  "plan.changed": "Saved.",
  "plan.goal_added": "Goal added.",
  "plan.goal_changed": "Goal saved.",
  "plan.step_done": "Step done.",
  "plan.step_undone": "Step opened again.",
  "plan.goal_shared": "Being shared with the house.",
  "plan.goal_taken_back": "Being taken back.",
  "plan.reviewed": "Kept. The next look back is planned.",
  "plan.signed": "Signed.",
  "safety_plan.written": "Safety plan saved.",
} as const;
