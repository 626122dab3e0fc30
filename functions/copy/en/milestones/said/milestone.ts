import type { SaidOf } from "../../../said.ts";

export const milestoneSaid = {
  problems: {
    "milestone.share_required": "Choose who sees it.",
    "milestone.from_required": "Enter the date you count from, or share it with no one.",
  },
  refusals: {},
  events: { "milestone.chosen": "Milestone sharing changed" },
} satisfies SaidOf<"milestone">;
