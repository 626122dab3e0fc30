import type { SaidOf } from "../../../said.ts";

export const waitlistSaid = {
  problems: {
    "waitlist.position_required": "Choose a position.",
    "waitlist.reason_required": "Enter a reason, so you can explain the order.",
  },
  refusals: {
    waitlist_full: "This waitlist is full.",
    not_waitlisted: "This referral isn’t on a waitlist anymore.",
    list_changed: "Someone else just changed the order. Check it and try again.",
    offer_out: "They have an open bed offer. Record their answer first.",
    no_offer: "They don’t have an open bed offer.",
  },
} satisfies SaidOf<"waitlist">;
