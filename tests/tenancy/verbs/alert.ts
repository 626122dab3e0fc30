import { answerAlert, pagedScope } from "#shared/alerts/answer-alert.ts";
import { readAlert } from "#shared/alerts/read-alert.ts";
import { scopeOfMentor } from "#shared/table/member-scopes.ts";
import { command } from "../../support/small-world.ts";
import type { Verb } from "./kit.ts";

export const alertVerbs: Record<string, Verb> = {
  answerAlert: {
    permission: "alert.answer",
    over: (world, { id: network }, { resident: person, journey }) =>
      pagedScope(world.world, { network, person, id: "lnk_none" }, { journey }, "req"),
    tells: "alert.answered",
    run: (s, { checkIn }) =>
      answerAlert(s, { checkIn, page: "apg_none", command: command() }).then(() => ({})),
  },
  readAlert: {
    permission: "journey.read",
    over: (world, { members }, { journey }) =>
      scopeOfMentor(world.world, members.peer_mentor, journey, "req"),
    lists: true,
    run: async (s, { checkIn }) => (await readAlert(s, { checkIn })) ?? null,
  },
};
