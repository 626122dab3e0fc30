import type { SaidOf } from "../../../said.ts";
import { message } from "../../message.ts";

export const accessSaid = {
  problems: {
    "access.birth_date_required": "Enter your date of birth.",
    "access.birth_date_wrong": message(
      "That isn’t the date of birth the house has on file. {left, plural, one {You can try once more.} other {You can try # more times.}}",
    ),
  },
  refusals: {
    not_confirmed_yet: "Admissions hasn’t confirmed who this is yet. You can invite the resident after that.",
    birth_date_unknown:
      "Add the resident’s date of birth first. They enter it on their first visit, so we know it’s them.",
    same_address_in_use: "The resident already signs in with this email.",
    signs_in_by_email: "The resident signs in by email. To hand over this phone, end that sign-in first.",
    no_access: "The resident has no invitation and no sign-in to end.",
    invitation_over: "This invitation can’t be used anymore. Ask the house to send a new one.",
  },
  events: {
    "access.invited": "Invited to their own page",
    "access.opened": "Opened their own page",
    "access.ended": "Sign-in to their own page ended",
    "access.taken_up": "Signed in to their own page for the first time",
  },
} satisfies SaidOf<"access">;
