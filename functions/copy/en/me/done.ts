/** What a form did, on the page that follows. */
export const done = {
  "access.invited": "Invitation sent. It only asks them to sign in.",
  "consent.taken_back": "You took your consent back. Sharing under it is being stopped.",
  "match.wishes_changed": "Saved.",
  "match.answered": "Your answer was sent.",
  "match.cover_answered": "Your answer was sent.",
  "match.other_wanted": "We’ll look for someone else.",
  "journey.language_chosen": "Saved.",
  "access.lent": "Only your page opens on this phone now.",
  "access.ended": "Ended. That sign-in can’t open their page anymore.",
} as const;
