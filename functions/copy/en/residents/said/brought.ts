import type { SaidOf } from "../../../said.ts";
import { message } from "../../message.ts";

export const broughtSaid = {
  problems: {
    "brought.file_required": "Choose the resident’s file.",
    "brought.not_a_record":
      "This isn’t a resident’s record. Use the ZIP they downloaded from their own page, or record.json from it.",
    "brought.too_large": "This file is too large. A record can have at most 1 MB and 80 documents.",
    "brought.why_required": "Choose the reason.",
  },
  refusals: {
    brought_removed: "These documents were already removed.",
  },
  events: {
    "brought.kept": message(
      "Record from an earlier house brought in: {papers, plural, one {# document} other {# documents}}",
    ),
    "brought.removed": message(
      "Record from an earlier house removed: {why, select, error {entered in error} other {the resident asked}}",
    ),
  },
} satisfies SaidOf<"brought">;
