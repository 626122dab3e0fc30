import type { SaidOf } from "../../../said.ts";

export const accommodationSaid = {
  problems: {
    "accommodation.request_required": "Enter the request in the person’s own words.",
    "accommodation.why_required": "Explain why this applies here, in plain words.",
    "accommodation.what_required": "Say what the house will do, or what is under review.",
    "accommodation.ground_required":
      "Choose one of the two legal grounds. A request can’t be denied without one.",
    "accommodation.alternative_required": "Enter the alternative you discussed with the person.",
    "accommodation.review_on_required": "Enter the date the person will hear back.",
  },
  refusals: {
    referral_over: "This referral is closed, or they’ve moved in. See their stay.",
    too_many_requests: "There are too many open requests. Add to an existing one.",
  },
  events: {
    "accommodation.asked": "Accommodation requested",
    "accommodation.answered": "Accommodation request answered",
    "accommodation.brought": "Accommodations transferred",
  },
} satisfies SaidOf<"accommodation">;
