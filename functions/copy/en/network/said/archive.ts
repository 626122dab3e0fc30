import type { SaidOf } from "../../../said.ts";
import { message } from "../../message.ts";

export const archiveSaid = {
  refusals: {
    archive_answered: "Someone already answered this request.",
    archive_under_way: "Already requested. Check its status.",
  },
  events: {
    "archive.asked": "Requested a full export",
    "archive.agreed": "Approved the full export",
    "archive.refused": "Declined the full export",
    "archive.ready": message("Full export ready: {records, number} records"),
    "archive.taken": message("Downloaded part {piece} of {of} of the full export"),
    "archive.lapsed": "The full export request expired without an answer",
    "archive.gone": "The full export files were deleted",
  },
} satisfies SaidOf<"archive">;
