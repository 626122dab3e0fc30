/** What a form did, on the page that follows. */
export const done = {
  "consent.recorded": "Consent saved.",
  "consent.ended": "Recorded. Nothing more may be shared under this consent.",
  "disclosure.recorded": "Disclosure recorded.",
  "link.withdrawn": "Link withdrawn. It no longer opens.",
} as const;
