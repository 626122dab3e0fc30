import type { ProblemsOf } from "../../problems-of.ts";

/** Field error messages, by code. */
export const problems = {
  "inquiry.outcome_required": "Choose an outcome.",
  "inquiry.elsewhere_required": "Enter other places to try, or “unknown”.",
  "inquiry.contact_required": "Enter a phone number or an email so we can reach you.",
  "inquiry.callback_required": "Enter a callback number.",
  "inquiry.refused": "Please remove the Social Security number. We don’t need it.",
  "inquiry.first_name_required": "Enter a first name.",
} satisfies ProblemsOf<"inquiries">;
