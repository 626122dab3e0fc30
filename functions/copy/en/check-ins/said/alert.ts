import type { SaidOf } from "../../../said.ts";

export const alertSaid = {
  problems: {},
  refusals: {},
  events: {
    "alert.paged": "Alert sent: a resident isn’t safe",
    "alert.answered": "Alert answered",
    "alert.answered_by_link": "Alert answered by link",
  },
} satisfies SaidOf<"alert">;
