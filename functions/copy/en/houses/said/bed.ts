import type { SaidOf } from "../../../said.ts";
import { message } from "../../message.ts";

export const bedSaid = {
  problems: {
    "bed.required": "Choose a bed.",
    "bed.place_required": "Choose lower, upper or single.",
    "bed.taken": message("The house already has a bed {label}."),
    "bed.beds_required": "Enter at least one bed, one room per line.",
    "bed.too_many": message("Add up to {most, number} beds at a time."),
    "bed.twice": message("Bed {label} is listed twice."),
    "bed.label_required": "Enter a bed label, such as 2B.",
    "bed.overlap": message(
      "Someone else had this bed until {to}. Correct the date, or check the box if both are right.",
    ),
    "bed.unknown": "Choose a bed in this house.",
  },
  refusals: {
    bed_held: "This bed is being held for a referral.",
    bed_occupied: "This bed is occupied. Move the resident first.",
    bed_taken: "That bed was just taken. Choose another bed.",
  },
  events: {
    "bed.changed": message("{was, select, none {Bed {label} was changed} other {Bed {was} is now {label}}}"),
    "bed.taken_out": message("Bed {label} was taken out of service: {reason}"),
    "bed.put_back": message("Bed {label} is back in service"),
    "bed.retired": message("Bed {label} removed"),
  },
} satisfies SaidOf<"bed">;
