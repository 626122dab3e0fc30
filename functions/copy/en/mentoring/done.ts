/** What a form did, on the page that follows. */
export const done = {
  "mentoring.assigned": "Assigned. The resident is on their agenda in a moment.",
  "journey.next_set": "Saved. It’s on your agenda.",
} as const;
