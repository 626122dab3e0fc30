import type { SaidOf } from "../../../said.ts";

export const journeySaid = {
  events: {
    "journey.opened": "Their own page opened",
    "journey.stay_followed": "Their own page follows their stay",
    "journey.record_taken": "They took their own record along",
  },
} satisfies SaidOf<"journey">;
