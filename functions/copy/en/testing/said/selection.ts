import type { SaidOf } from "../../../said.ts";
import { message } from "../../message.ts";

export const selectionSaid = {
  events: {
    "draw.begun": message("A period of random selection was published, from {date}"),
    "draw.missed": message("{date} was missed: no selection"),
    "draw.published": message("The lines for {date} were fixed"),
    "draw.void": message("{date} is void: its lines were fixed too late"),
    "draw.drawn": message("The selection for {date} was made"),
    "draw.revealed": message("The key for {date} was revealed"),
    "draw.lost": message("The key for {date} is lost"),
    "draw.ended": "Random selection ended",
    "selection.published": message("The lines for {date} were fixed"),
    "selection.void": message("{date} is void: its lines were fixed too late, and no one was selected"),
    "selection.drawn": message(
      "Random selection for {date}: {selected, plural, =0 {no one} one {# resident} other {# residents}}",
    ),
  },
} satisfies SaidOf<"draw" | "selection">;
