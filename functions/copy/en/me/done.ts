/** What a form did, on the page that follows. */
export const done = {
  "access.invited": "Invitation sent. It only asks them to sign in.",
  "consent.taken_back": "You took your consent back. Sharing under it is being stopped.",
  "journey.language_chosen": "Saved.",
  "access.ended": "Ended. That sign-in can’t open their page anymore.",
} as const;
