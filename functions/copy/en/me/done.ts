/** What a form did, on the page that follows. */
export const done = {
  "access.invited": "Invitation sent. It only asks them to sign in.",
  "consent.taken_back": "You took it back. Nothing more is shared under it.",
  "access.ended": "Ended. That email doesn’t open the page any more.",
} as const;
