import { type ConsentContent, hashOf } from "#shared/records/consent/paper.ts";

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

/** A form in words, as short as one can be. */
const content: ConsentContent = { language: "en", title: "Consent", blocks: [], statement: "I agree" };
export const signing = {
  agreed: "yes",
  name: "Linus Bracken",
  nameMeant: "",
  shown: hashOf(content),
  drawUp: () => ({ content }),
} as const;
