import type { SaidOf } from "../../../said.ts";
import { message } from "../../message.ts";

export const erasureSaid = {
  refusals: {
    erasure_answered: "Someone already answered this request.",
    erasure_held: "A legal hold is in place. Nothing can be deleted until an administrator releases it.",
    erasure_under_way: "Already in progress. Check its status.",
    erasure_over: "The request was already stopped or declined, or deletion has started.",
  },
  events: {
    "erasure.asked": "Requested to close the network and delete all data",
    "erasure.agreed": "Approved closing the network",
    "erasure.refused": "Declined closing the network",
    "erasure.stopped": "Stopped the deletion. The network stays open",
    "erasure.lapsed": "The request to close the network expired without an answer",
    "erasure.told": message("Notified {people, plural, one {# person} other {# people}}"),
    "erasure.begun": "Access ended",
    "erasure.done": "All data was deleted",
  },
} satisfies SaidOf<"erasure">;
