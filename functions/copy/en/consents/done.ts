/** What a form did, on the page that follows. */
export const done = {
  "consent.prepared": "Form ready. Hand the phone over, or send a link.",
  "consent.signed": "Signed.",
  "consent.refused": "Recorded. Nothing is shared.",
  "consent.discarded": "Form discarded.",
  "consent.recorded": "Consent saved.",
  "consent.ended": "Recorded. Nothing more may be shared under this consent.",
  "disclosure.recorded": "Disclosure recorded.",
  "link.withdrawn": "Link withdrawn. It no longer opens.",
  "disclosure.mailed": "Email on its way. It isn’t sent if the consent ends first.",
} as const;
