/** What a form did, on the page that follows. */
export const done = {
  "capital.answered": "Answers saved.",
  "capital.share_begun": "Shared with your mentor.",
  "capital.share_taken_back": "No longer shared.",
  "instrument.added": "Questionnaire added. It isn’t in use yet.",
  "instrument.chosen": "These questions are now in use.",
} as const;
