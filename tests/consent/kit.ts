/** A signed consent, as staff type it. */
export const signedConsent = {
  kind: "family",
  recipient: "Rosa Bracken",
  what: ["residency", "participation"],
  purpose: "Family support",
  expires: "2027-06-30",
  signedBy: "Linus Bracken",
  signedOn: "2026-01-01",
  kept: "Binder in the office",
} as const;
