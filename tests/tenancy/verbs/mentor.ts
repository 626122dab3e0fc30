import { answerCover } from "#shared/mentors/cover/answer-cover.ts";
import { readCover } from "#shared/mentors/cover/read-cover.ts";
import { endCover, setCover } from "#shared/mentors/cover/set-cover.ts";
import { listHandovers, writeHandover } from "#shared/mentors/handover/write-handover.ts";
import { answerAsResident, answerProposal } from "#shared/mentors/matching/answer-proposal.ts";
import { listMentoring, readMatch, readMentor } from "#shared/mentors/matching/find-mentors.ts";
import { proposeMentor, sayNoneNow, withdrawProposal } from "#shared/mentors/matching/propose-mentor.ts";
import { readOwnMatch, readToAnswer } from "#shared/mentors/matching/read-own-match.ts";
import { sayWishes } from "#shared/mentors/matching/say-wishes.ts";
import { askForOther } from "#shared/mentors/matching/want-other.ts";
import { readOwnMentor } from "#shared/mentors/profile/read-own-mentor.ts";
import { comeBack, goAway, writeProfile } from "#shared/mentors/profile/write-profile.ts";
import { listSessions, noteSession } from "#shared/mentors/supervision/note-session.ts";
import { inPractice, releaseMentor, superviseMentor } from "#shared/mentors/supervision/take-on.ts";
import {
  scopeOfMentor,
  scopeOfMentoring,
  scopeOfResident,
  scopeOfStaff,
  scopeOfSupervision,
} from "#shared/table/member-scopes.ts";
import { command } from "../../support/small-world.ts";
import { inPerson } from "../../support/tests.ts";
import type { Makes, Verb } from "./kit.ts";

const matching = {
  permission: "mentoring.match",
  over: (world, { members }) => scopeOfMentoring(world.world, members.supervisor, "req"),
} satisfies Partial<Verb>;

/** Their own home: another network's member changes their own. */
const own = {
  permission: "mentor.profile",
  over: (world, { members }) => scopeOfStaff(world.world, members.alumni, "req"),
} satisfies Partial<Verb>;

const practice = {
  permission: "supervision.manage",
  over: (world, { members }) => scopeOfSupervision(world.world, members.alumni, "req"),
  lists: true,
} satisfies Partial<Verb>;

const ofMentor = {
  over: (world, { members }, { journey }) => scopeOfMentor(world.world, members.peer_mentor, journey, "req"),
} satisfies Partial<Verb>;

/** A resident with the same ids, in the network asked. */
const ofResident = {
  over: (world, { id: network }, { journey, resident: person }) =>
    scopeOfResident(world.world, { network, journey, person }, "req"),
} satisfies Partial<Verb>;

/** What the resident's second proposal is: the first made the peer mentor theirs. */
const round = 2;

export const mentorVerbs: Record<string, Verb> = {
  readOwnMentor: { ...own, lists: true, run: (s) => readOwnMentor(s) },
  writeProfile: {
    ...own,
    lists: true,
    tells: "mentor.profile_changed",
    run: async (s) => {
      await writeProfile(s, { languages: ["en"], capacity: "3", command: command() });
      return null;
    },
  },
  goAway: {
    ...own,
    lists: true,
    tells: "mentor.away_changed",
    run: async (s, _, world) => {
      await goAway(s, { from: world.today(), until: world.today(), command: command() });
      return null;
    },
  },
  comeBack: {
    ...own,
    lists: true,
    tells: "mentor.away_changed",
    run: async (s) => {
      await comeBack(s, { command: command() });
      return null;
    },
  },
  answerProposal: {
    ...own,
    tells: "mentor.answered",
    run: (s, { journey }) => answerProposal(s, { journey, round, answer: "yes", command: command() }),
  },
  listMentoring: { ...matching, lists: true, run: (s) => listMentoring(s) },
  readMatch: { ...matching, run: (s, { journey }) => readMatch(s, { journey }) },
  readMentor: {
    ...matching,
    run: (s, _, { lantern }) => readMentor(s, { member: lantern.members.peer_mentor.member }),
  },
  proposeMentor: {
    ...matching,
    tells: "match.proposed",
    run: (s, { journey }, world) =>
      proposeMentor(s, {
        ...{ journey, mentor: world.lantern.members.alumni.member, command: command() },
        ...inPerson(world, world.lantern.members.supervisor),
      }),
  },
  withdrawProposal: {
    ...matching,
    tells: "match.withdrawn",
    run: (s, { journey }) => withdrawProposal(s, { journey, round, command: command() }),
  },
  sayNoneNow: {
    ...matching,
    tells: "match.none_now",
    run: (s, { journey }) => sayNoneNow(s, { journey, command: command() }),
  },
  readCover: {
    ...matching,
    lists: true,
    run: (s, _, { lantern }) => readCover(s, { member: lantern.members.peer_mentor.member }),
  },
  setCover: {
    ...matching,
    tells: "mentor.cover_changed",
    run: (s, _, world) => {
      const { alumni, peer_mentor } = world.lantern.members;
      const days = { from: world.today(), until: world.today() };
      const { supervisor } = world.lantern.members;
      const by = { by: alumni.member, ...inPerson(world, supervisor) };
      return setCover(s, { mentor: peer_mentor.member, ...by, ...days, command: command() });
    },
  },
  endCover: {
    ...matching,
    tells: "mentor.cover_changed",
    run: (s, _, { lantern }) =>
      endCover(s, { mentor: lantern.members.peer_mentor.member, command: command() }),
  },
  superviseMentor: {
    ...matching,
    tells: "mentor.supervisor_changed",
    run: (s, _, { lantern }) =>
      superviseMentor(s, { member: lantern.members.alumni.member, command: command() }),
  },
  releaseMentor: {
    ...matching,
    tells: "mentor.supervisor_changed",
    run: (s, { member }) => releaseMentor(s, { member, command: command() }),
  },
  inPractice: {
    ...matching,
    run: async (s, { member }) => listSessions(await inPractice(s, { member })),
  },
  listSessions: { ...practice, run: (s) => listSessions(s) },
  noteSession: {
    ...practice,
    tells: "mentor.supervision_noted",
    run: async (s, _, world) => {
      const said = { on: world.today(), minutes: "50", kind: "one_to_one", well: "Holds the line" };
      await noteSession(s, { ...said, command: command() });
      return null;
    },
  },
  listHandovers: { ...ofMentor, permission: "journey.read", lists: true, run: (s) => listHandovers(s) },
  writeHandover: {
    ...ofMentor,
    permission: "journey.write",
    tells: "match.handover_written",
    run: (s) => writeHandover(s, { summary: "Likes early walks.", command: command() }),
  },
  readOwnMatch: { ...ofResident, permission: "journey.read", lists: true, run: (s) => readOwnMatch(s) },
  readToAnswer: {
    ...ofResident,
    permission: "journey.read",
    lists: true,
    run: (s) => readToAnswer(s),
  },
  answerCover: {
    ...ofResident,
    permission: "self.read",
    tells: "match.cover_answered",
    run: (s) => answerCover(s, { round: 1, answer: "yes", command: command() }),
  },
  sayWishes: {
    ...ofResident,
    permission: "journey.write",
    tells: "match.wishes_changed",
    run: (s) => sayWishes(s, { language: "es", command: command() }),
  },
  answerAsResident: {
    ...ofResident,
    permission: "self.read",
    tells: "match.answered",
    run: (s) => answerAsResident(s, { round, answer: "yes", command: command() }),
  },
  askForOther: {
    ...ofResident,
    permission: "journey.write",
    tells: "match.other_wanted",
    run: (s) => askForOther(s, { command: command() }),
  },
};

/** The supervisor supervises one mentor. */
export const supervised: Makes = async (world, { member }) => {
  const { supervisor } = world.lantern.members;
  const scope = scopeOfMentoring(world.world, supervisor, "req");
  await superviseMentor(scope, { member, command: command() });
  const days = { from: world.today(), until: world.today() };
  const [mentor, by] = [world.lantern.members.peer_mentor.member, supervisor.member];
  await setCover(scope, { mentor, by, ...days, ...inPerson(world, supervisor), command: command() });
  return {};
};
