import type { Permission } from "#shared/tenancy/roles.ts";

/** The house's texts, signed unchanged. The first three are part of the house's definition. */
export const textParts = [
  "fees", // NARR 1.A.3.a: in writing, signed before any money is taken
  "refund_policy", // NARR 1.A.3.c
  "rules",
  "rights", // NARR 1.B.5
  "provider_choice", // whom the house knows, and financial ties: 18 USC 220, 42 USC 1320a-7b(b)
  "grievance", // NARR 1.C.7.b: names the body that oversees the house
  "testing",
  "recurrence_rule", // what follows a recurrence, and how telling first is honored
  "emergency",
] as const;
export type TextPart = (typeof textParts)[number];

/** Parts filled in with the resident, and signed. */
const filledParts = ["contacts", "recurrence_plan", "belongings", "medications"] as const;
type FilledPart = (typeof filledParts)[number];

/** A packet's parts in signing order: money first. */
export const parts = [...textParts, ...filledParts] as const;
export type Part = TextPart | FilledPart;

/** The consent to sign on a screen, with the adopted signature. It comes first and is not one of the parts. */
export const consentPart = "esign_consent";
export const documentParts = [consentPart, ...parts] as const;
export type DocumentPart = (typeof documentParts)[number];

export const isPart = (text: string): text is Part => parts.some((one) => one === text);
export const isTextPart = (part: DocumentPart): part is TextPart => textParts.some((one) => one === part);

/** What a reader needs, besides `stay.read`, to see a part's content. Every reader sees that it was signed. */
export const readBy: Readonly<Partial<Record<DocumentPart, Permission>>> = {
  recurrence_plan: "recurrence_plan.read",
  belongings: "packet.manage",
  medications: "medication.read",
};
