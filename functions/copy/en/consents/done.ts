/** What a form did, on the page that follows. */
export const done = {
  "consent.prepared": "Form ready. Hand the phone over, or send a link.",
  "consent.signed": "Signed.",
  "consent.refused": "Recorded. Nothing is shared under this form.",
  "consent.discarded": "Form discarded.",
  "consent.recorded": "Consent saved.",
  "consent.ended": "Recorded. Nothing more may be shared under this consent.",
  "scan.added": "Added. Open it and check that every word can be read.",
  "scan.removed": "Deleted.",
  "disclosure.recorded": "Disclosure recorded.",
  "link.withdrawn": "Link withdrawn. It no longer opens.",
  "disclosure.mailed": "Email on its way. If the consent ends first, it isn’t sent.",
} as const;
