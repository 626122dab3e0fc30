import type { SaidOf } from "../../../said.ts";

export const alertSaid = {
  problems: {},
  refusals: {},
  events: {
    "alert.paged": "Alert sent: a resident isn’t safe",
    "alert.unreached": "Alert not answered: there is no one else to page",
    "alert.answered": "Alert answered",
  },
} satisfies SaidOf<"alert">;
