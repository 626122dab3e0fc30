import type { ProblemsOf } from "../../problems-of.ts";

/** Field error messages, by code. */
export const problems = {
  "person.required": "Choose a person.",
  "person.basis_required": "Choose what it’s based on.",
  "person.how_known_required": "Say how you know they are the same person.",
  "person.phone_too_short": "Enter at least the last 7 digits.",
  "person.too_short": "Enter at least 2 letters of a name, a date of birth or a phone number.",
} satisfies ProblemsOf<"people">;
