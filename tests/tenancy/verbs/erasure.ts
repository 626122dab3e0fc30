import { answerErasure } from "#shared/network/erasure/answer-erasure.ts";
import { askErasure } from "#shared/network/erasure/ask-erasure.ts";
import { readErasure } from "#shared/network/erasure/read-erasure.ts";
import { stopErasure } from "#shared/network/erasure/stop-erasure.ts";
import { command } from "../../support/small-world.ts";
import { longHere } from "../../support/standing.ts";
import type { Verb } from "./kit.ts";

export const erasureVerbs: Record<string, Verb> = {
  readErasure: {
    permission: "erasure.stop",
    over: "administration",
    lists: true,
    run: (s) => readErasure(s),
  },
  readErasureOfCare: { permission: "erasure.stop", over: "care", lists: true, run: (s) => readErasure(s) },
  askErasure: {
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
    permission: "erasure.answer",
    over: "care",
    run: (s, { erasure }) =>
      answerErasure(s, { erasure, agreed: true, person: longHere("other"), command: command() }),
  },
  stopErasure: {
    permission: "erasure.stop",
    over: "administration",
    run: (s, { erasure }) => stopErasure(s, { erasure, command: command() }),
  },
  stopErasureOfCare: {
    permission: "erasure.stop",
    over: "care",
    run: (s, { erasure }) => stopErasure(s, { erasure, command: command() }),
  },
};
