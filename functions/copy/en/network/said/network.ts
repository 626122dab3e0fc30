import type { SaidOf } from "../../../said.ts";
import { message } from "../../message.ts";

export const networkSaid = {
  problems: {
    "network.reason_required": "Enter a reason. Admissions will see it.",
    "network.name_differs": "Type the network name exactly as shown above.",
    "network.your_name_required": "Enter your name.",
    "network.name_required": "Enter a network name.",
    "network.body_required": "Enter who hears appeals.",
    "network.contact_required": "Enter how to reach them.",
    "network.days_required": "Enter a number of days, up to 366.",
    "network.legal_entity_required": "Enter the legal entity. It appears on consents to share records.",
  },
  refusals: {
    already_founded: "You already started a network. Sign in again to open it.",
    founding_closed: "New networks can’t be started here.",
    founded_enough: "You can’t start another network.",
    network_left: "This network has been closed. Reload the page to start another.",
  },
  events: {
    "network.created": "Network created",
    "network.changed": "Network profile updated",
    "network.renamed": message("Network renamed: {name}, {legalEntity} (was {wasName}, {wasLegalEntity})"),
    "network.inquiries_opened": "Public form turned on",
    "network.public_form_changed": "Public form description changed",
    "network.oversight_changed": "Appeals: overseeing body and deadlines changed",
    "network.inquiries_closed": "Public form turned off",
  },
} satisfies SaidOf<"network">;
