import type { Id } from "#shared/kernel/ids.ts";
import { answerErasure } from "#shared/network/erasure/answer-erasure.ts";
import { askErasure } from "#shared/network/erasure/ask-erasure.ts";
import { readErasure } from "#shared/network/erasure/read-erasure.ts";
import { stopErasure } from "#shared/network/erasure/stop-erasure.ts";
import { askedToLeave } from "../../support/erasure.ts";
import { command } from "../../support/small-world.ts";
import { longHere } from "../../support/standing.ts";
import type { Makes, Verb } from "./kit.ts";

export const erasureVerbs: Record<string, Verb> = {
  readErasure: {
    permission: "erasure.stop",
    over: "administration",
    lists: true,
    run: (s) => readErasure(s),
  },
  readErasureOfCare: { permission: "erasure.stop", over: "care", lists: true, run: (s) => readErasure(s) },
  askErasure: {
    tells: "erasure.asked",
    permission: "erasure.ask",
    over: "administration",
    run: (s) =>
      askErasure(s, {
        why: "Moving",
        name: "Network net_lantern",
        identity: "somebody",
        command: command(),
      }),
  },
  answerErasure: {
    tells: "erasure.agreed",
    permission: "erasure.answer",
    over: "care",
    run: (s, { erasure }) =>
      answerErasure(s, { erasure, agreed: true, person: longHere("other"), command: command() }),
  },
  stopErasure: {
    tells: "erasure.stopped",
    permission: "erasure.stop",
    over: "administration",
    run: (s, { erasure }) => stopErasure(s, { erasure, command: command() }),
  },
  stopErasureOfCare: {
    tells: "erasure.stopped",
    permission: "erasure.stop",
    over: "care",
    run: (s, { erasure }) => stopErasure(s, { erasure, command: command() }),
  },
};

declare module "./kit.ts" {
  interface Things {
    /** A request to close the network, unanswered. */
    erasure: Id<"erasure">;
  }
}

export const askedErasure: Makes = async (world) => ({ erasure: await askedToLeave(world, world.lantern) });
