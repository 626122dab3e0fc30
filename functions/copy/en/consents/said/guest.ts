import type { SaidOf } from "../../../said.ts";

export const guestSaid = {
  problems: {
    "guest.name_required": "Enter their name.",
    "guest.answer_required": "Choose an answer.",
    "guest.phone_required": "Enter your phone number.",
  },
  events: {
    "guest.invited": "Emergency contact invited by link",
    "guest.answered": "Emergency contact answered",
  },
} satisfies SaidOf<"guest">;

export const linkSaid = {
  refusals: {
    resident_unconfirmed: "Admissions hasn’t confirmed who this is yet. You can create a link after that.",
    link_over: "This link was already withdrawn.",
    not_family:
      "Only a family consent works here: it names the person the resident wants you to be in touch with.",
  },
  events: {
    "link.created": "Link to sign a consent created",
    "link.to_check_in": "Check-in link created",
    "link.to_questions": "Recovery capital link created",
    "link.withdrawn": "Link withdrawn",
  },
} satisfies SaidOf<"link">;
