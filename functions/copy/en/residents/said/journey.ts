import type { SaidOf } from "../../../said.ts";

export const journeySaid = {
  events: {
    "journey.opened": "Their own page opened",
    "journey.stay_followed": "Their own page moved along with their stay",
    "journey.record_taken": "Took a copy of their record",
  },
} satisfies SaidOf<"journey">;
