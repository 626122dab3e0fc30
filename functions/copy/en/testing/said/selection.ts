import type { SaidOf } from "../../../said.ts";
import { message } from "../../message.ts";

export const selectionSaid = {
  problems: { "selection.organization_required": "Enter the organization’s name." },
  refusals: {
    witnesses_at_most: "A house has five outside witnesses at most. Remove one first.",
    witness_asked: "That address was already asked. No email was sent.",
  },
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
    "selection.witness_added": message("{organization} was asked to be an outside witness"),
    "selection.witness_agreed": message("{organization} agreed to be an outside witness"),
    "selection.witness_ended": message("{organization} is no longer an outside witness"),
    "selection.witness_told": message("The code for {date} was sent to an outside witness"),
    "selection.drawn": message(
      "Random selection for {date}: {selected, plural, =0 {no one} one {# resident} other {# residents}}",
    ),
  },
} satisfies SaidOf<"draw" | "selection">;
