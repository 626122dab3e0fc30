/** What a form did, on the page that follows. */
export const done = {
  "clinical.named": "Done. The resident is on their list in a moment.",
  "clinical.noted": "Note kept.",
} as const;
