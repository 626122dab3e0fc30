/** What a form did, on the page that follows. */
export const done = {
  "access.invited": "Invitation sent. It only asks them to sign in.",
  "access.ended": "Ended. That email doesn’t open the page any more.",
} as const;
