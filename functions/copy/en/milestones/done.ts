/** What a form did, on the page that follows. */
export const done = {
  "milestone.chosen": "Saved.",
  "milestone.taken_back": "You stopped sharing. It’s being removed from your house’s page.",
} as const;
