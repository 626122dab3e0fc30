import type { SaidOf } from "../../../said.ts";
import { message } from "../../message.ts";

export const excusalSaid = {
  problems: {
    "excusal.kind_required": "Choose what it is.",
    "excusal.reason_required": "Choose why.",
    "excusal.from_required": "Enter the first day.",
    "excusal.from_past": "That day is over. Lines that are fixed don’t change.",
    "excusal.last_required": "Enter the last day.",
    "excusal.last_before": "The last day is before the first.",
    "excusal.too_long": message("At most {days} days at a time."),
    "excusal.specimen_required": "Choose the other specimen.",
  },
  refusals: {},
  events: {
    "excusal.given": message(
      "{kind, select, away {Away} excused {Excused} accommodated {Tested another way} other {Tested with another specimen}}: random selection",
    ),
    "excusal.ended": "Days excused from random selection ended",
  },
} satisfies SaidOf<"excusal">;
