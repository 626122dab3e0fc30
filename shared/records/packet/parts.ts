import type { Permission } from "#shared/tenancy/roles.ts";

/** What the house writes and a resident signs as it stands. The first three stand with the house's definition. */
const textParts = [
  "fees", // NARR 1.A.3.a: in writing, signed before any money is taken
  "refund_policy", // NARR 1.A.3.c
  "rules",
  "rights", // NARR 1.B.5
  "grievance", // NARR 1.C.7.b: names the body that oversees the house
  "testing",
  "recurrence_rule", // what follows a recurrence, and how telling first is honored
  "emergency",
] as const;
export type TextPart = (typeof textParts)[number];

/** What is filled in with the person, and signed by them. */
const filledParts = ["contacts", "recurrence_plan", "belongings", "medications"] as const;
type FilledPart = (typeof filledParts)[number];

/** A packet's parts in the order in which they are gone through: money first. */
export const parts = [...textParts, ...filledParts] as const;
export type Part = TextPart | FilledPart;

export const isPart = (text: string): text is Part => parts.some((one) => one === text);
export const isTextPart = (part: Part): part is TextPart => textParts.some((one) => one === part);

/** What a reader needs beside `stay.read` to see what stands in a part. That it was signed, every reader sees. */
export const readBy: Readonly<Partial<Record<Part, Permission>>> = {
  recurrence_plan: "recurrence_plan.read",
  belongings: "packet.manage",
  medications: "medication.read",
};
