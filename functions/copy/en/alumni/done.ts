/** What a form did, on the page that follows. */
export const done = {
  "alumni.agreed": "Signed. We’ll check in with you.",
  "alumni.stopped": "We won’t ask again.",
  "alumni.call_noted": "Saved.",
  "alumni.followed_up": "Saved.",
  "alumni.guide_asked": "They’ll be asked.",
} as const;
