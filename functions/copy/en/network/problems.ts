import type { ProblemsOf } from "../../problems-of.ts";
import { message } from "../message.ts";

/** Field error messages, by code. */
export const problems = {
  "network.reason_required": "Enter a reason. Admissions will see it.",
  "network.name_differs": "Type the network name exactly as shown above.",
  "network.your_name_required": "Enter your name.",
  "network.name_required": "Enter a network name.",
  "network.legal_entity_required": "Enter the legal entity. It appears on consents to share records.",
  "member.role_required": "Choose a role.",
  "member.houses_required": "Choose at least one house for this role.",
  "member.credential_required": "Choose a type.",
  "member.too_many_credentials": message("One person can have up to {most, number} credentials and checks."),
  "partner.name_required": "Enter the partner’s name.",
  "retention.days_required": "Enter a number of days.",
  "retention.number": "Enter the number exactly as shown, for example R-48213.",
} satisfies ProblemsOf<"network">;
