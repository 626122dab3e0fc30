import type { SaidOf } from "../../../said.ts";

export const alertSaid = {
  problems: {},
  refusals: {},
  events: {
    "alert.paged": "Alert sent: a resident isn’t safe",
    "alert.answered": "Alert answered",
  },
} satisfies SaidOf<"alert">;
