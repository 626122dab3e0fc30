import { answerByLink } from "#shared/capital/answer-by-link.ts";
import { answerQuestions } from "#shared/capital/answer-questions.ts";
import { bringInstrument } from "#shared/capital/bring/bring-instrument.ts";
import { chooseInstrument, readInstruments } from "#shared/capital/choose-instrument.ts";
import { beginQuestions, readCapital } from "#shared/capital/read-capital.ts";
import { shareAnswers, takeAnswersBack } from "#shared/capital/share-answers.ts";
import { linkedScope } from "#shared/journeys/access/linked-scope.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { ours } from "#shared/records/capital/ours.ts";
import { newLink } from "#shared/records/door/link.ts";
import { scopeOfMentor, scopeOfResident } from "#shared/table/member-scopes.ts";
import { answered, sheet } from "../../capital/kit.ts";
import { command } from "../../support/small-world.ts";
import type { Makes, Verb } from "./kit.ts";

/** A resident with the same ids. */
const own = {
  permission: "journey.write",
  over: (world, { id: network }, { journey, resident: person }) =>
    scopeOfResident(world.world, { network, journey, person }, "req"),
} satisfies Partial<Verb>;
const sharing = { ...own, permission: "self.read" } as const;

/** A mentor of the network asked, in the journey with the same id. */
const walking = {
  permission: "journey.read",
  over: (world, { members }, { journey }) => scopeOfMentor(world.world, members.peer_mentor, journey, "req"),
} satisfies Partial<Verb>;

/** Whoever came by a link of that network, to a journey with the same id. */
const byLink = {
  permission: "journey.write",
  over: (world, { id: network }, { journey, resident: person, house, stay }) => {
    const purpose = { for: "capital", journey } as const;
    const made = { at: "2026-01-01T00:00:00.000Z", by: { kind: "system" } } as const;
    const at = { network, now: world.clock.now };
    const { link } = newLink(at, { person, purpose, of: { house, stay }, made });
    return linkedScope(world.world, link, "capital", "req");
  },
} satisfies Partial<Verb>;

const ofNetwork = { permission: "network.manage", over: "administration", lists: true } as const;

export const capitalVerbs: Record<string, Verb> = {
  readInstruments: { ...ofNetwork, run: (s) => readInstruments(s) },
  bringInstrument: {
    ...ofNetwork,
    tells: "instrument.added",
    run: async (s) => {
      await bringInstrument(s, { by: "sum", file: sheet, command: command() });
      return {};
    },
  },
  chooseInstrument: {
    ...ofNetwork,
    tells: "instrument.chosen",
    run: (s) => chooseInstrument(s, { instrument: ours.id, command: command() }).then(() => ({})),
  },
  beginQuestions: { ...walking, run: (s) => beginQuestions(s) },
  readCapital: { ...own, permission: "journey.read", run: (s) => readCapital(s) },
  answerQuestions: { ...own, tells: "capital.answered", run: (s) => answerQuestions(s, answered()) },
  answerByLink: { ...byLink, tells: "capital.answered", run: (s) => answerByLink(s, answered()) },
  shareAnswers: {
    ...sharing,
    tells: "capital.share_begun",
    run: (s, { capital }) => shareAnswers(s, { capital, command: command() }),
  },
  takeAnswersBack: {
    ...sharing,
    tells: "capital.share_taken_back",
    run: (s, { sharedCapital: capital }) => takeAnswersBack(s, { capital, command: command() }),
  },
};

declare module "./kit.ts" {
  interface Things {
    capital: Id<"capital">;
    sharedCapital: Id<"capital">;
  }
}

/** The resident answered alone twice: they keep one, and shared the other. */
export const answeredAlone: Makes = async (world, { journey, resident }) => {
  const scope = scopeOfResident(world.world, { network: world.lantern.id, journey, person: resident }, "req");
  const { capital } = await answerQuestions(scope, answered());
  const shared = await answerQuestions(scope, answered({ share: "mentor" }));
  return { capital, sharedCapital: shared.capital };
};
