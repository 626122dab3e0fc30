/** What a form did, on the page that follows. */
export const done = {
  "check_in.kept": "Check-in saved.",
  "check_in.added_to": "Added.",
  "check_in.share_taken_back": "No longer shared.",
  "check_in.words_approved": "Wording approved.",
} as const;
