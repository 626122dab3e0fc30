/** What a form did, on the page that follows. */
export const done = {
  "clinical.named": "Access given. The resident shows up on their list in a moment.",
  "clinical.noted": "Note saved.",
} as const;
