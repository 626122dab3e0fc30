import type { SaidOf } from "../../../said.ts";

export const capitalSaid = {
  problems: {
    "capital.none_answered": "Answer at least one question.",
    "capital.share_required": "Choose who may see your answers.",
  },
  refusals: {
    questions_changed: "The questions changed while you were answering. Answer the new ones below.",
    already_shared: "You already share these answers.",
    not_shared: "These answers aren’t shared.",
  },
  events: {
    "capital.answered": "Recovery capital questions answered",
    "capital.share_begun": "Recovery capital answers shared",
    "capital.share_taken_back": "Recovery capital answers no longer shared",
  },
} satisfies SaidOf<"capital">;
