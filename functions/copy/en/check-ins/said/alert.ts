import type { SaidOf } from "../../../said.ts";

export const alertSaid = {
  problems: {},
  refusals: {},
  events: {
    "alert.paged": "People paged because someone wasn’t safe",
    "alert.answered": "Someone who was paged answered",
  },
} satisfies SaidOf<"alert">;
