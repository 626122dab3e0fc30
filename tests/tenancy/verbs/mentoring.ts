import { readAgenda } from "#shared/journeys/beside/read-agenda.ts";
import { readJourney } from "#shared/journeys/beside/read-journey.ts";
import { sayParting } from "#shared/journeys/beside/say-parting.ts";
import { setNext } from "#shared/journeys/beside/set-next.ts";
import { scopeOfMentor, scopeOfStaff } from "#shared/table/member-scopes.ts";
import { assigned } from "../../support/beside.ts";
import { command } from "../../support/small-world.ts";
import type { Makes, Verb } from "./kit.ts";

/** A mentor of the network asked, in a journey with the same id. */
const ofMentor = {
  over: (world, { members }, { journey }) => scopeOfMentor(world.world, members.peer_mentor, journey, "req"),
} satisfies Partial<Verb>;

export const mentoringVerbs: Record<string, Verb> = {
  readAgenda: {
    permission: "caseload.read",
    over: (world, { members }) => scopeOfStaff(world.world, members.peer_mentor, "req"),
    lists: true,
    run: (s) => readAgenda(s),
  },
  readJourney: { ...ofMentor, permission: "journey.read", run: (s) => readJourney(s) },
  sayParting: {
    ...ofMentor,
    permission: "journey.write",
    tells: "journey.parting_answered",
    run: (s) => sayParting(s, { goesOn: "yes", command: command() }),
  },
  setNext: {
    ...ofMentor,
    permission: "journey.write",
    tells: "journey.next_set",
    run: (s, _, world) => setNext(s, { nextOn: world.today(), promised: "", command: command() }),
  },
};

/** The resident's mentor: the peer mentor. */
export const mentorBeside: Makes = async (world, { journey }) => {
  await assigned(world, journey);
  return {};
};
