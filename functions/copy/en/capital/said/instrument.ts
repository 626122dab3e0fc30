import type { SaidOf } from "../../../said.ts";
import { message } from "../../message.ts";

export const instrumentSaid = {
  problems: {
    "instrument.file_required": "Choose a file.",
    "instrument.scoring_required": "Choose how it’s scored.",
    "instrument.not_read":
      "We can’t read this file. Use a FHIR R4 Questionnaire, or a sheet with the headings shown below.",
    "instrument.no_items": "There are no questions in it.",
    "instrument.too_many": message("It has more than {most, number} questions."),
    "instrument.no_scale":
      "The answers need whole numbers, one after another, for example 1 to 6, and between 2 and 11 of them.",
    "instrument.title_required": "Its title is missing.",
    "instrument.credit_required":
      "Say whose it is and on what terms you may use it: “copyright” in a Questionnaire, a credit row in a sheet.",
    "instrument.type": message("{at}: questions of type “{type}” can’t be used. Only “choice” can."),
    "instrument.text_missing": message("{at}: its text or id is missing or too long."),
    "instrument.twice": message("{at} is there twice."),
    "instrument.scale_differs": message("{at}: its answers aren’t the same as the other questions’."),
    "instrument.value_missing": message("{at}: every answer needs a number (ordinalValue)."),
    "instrument.reverse_unclear": message("{at}: under reverse, write yes or no."),
    "instrument.domain_unknown": message("{at}: there’s no such part of a recovery plan."),
    "instrument.spanish_missing": message("{at}: its Spanish is missing. Translate all of it or none."),
    "instrument.row_unknown": message("Row {at}: write title, credit, answer or item in the first column."),
    "instrument.departs":
      "BARC-10 has ten items, answers from 1 to 6, added up, and none reversed. This file or the scoring is different.",
  },
  events: {
    "instrument.added": message("Questionnaire added, {items, plural, one {# question} other {# questions}}"),
    "instrument.chosen": message(
      "Recovery capital questions changed {own, select, true {to Porchlight’s own} other {to a questionnaire of the network’s}}",
    ),
  },
} satisfies SaidOf<"instrument">;
