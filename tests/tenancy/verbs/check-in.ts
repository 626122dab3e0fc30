import { addToCheckIn } from "#shared/check-ins/add-to-check-in.ts";
import { approveWords, readWords } from "#shared/check-ins/approve-words.ts";
import { keepCheckIn } from "#shared/check-ins/keep-check-in.ts";
import { beginByLink, keepByLink } from "#shared/check-ins/link/keep-by-link.ts";
import { listSupported } from "#shared/check-ins/list-supported.ts";
import { readCallees } from "#shared/check-ins/read-callees.ts";
import { beginCheckIn, listCheckIns, readCheckIn } from "#shared/check-ins/read-check-ins.ts";
import { takeBackShare } from "#shared/check-ins/take-back-share.ts";
import { linkIntoJourney } from "#shared/journeys/access/link-into-journey.ts";
import { linkedScope } from "#shared/journeys/access/linked-scope.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { newLink } from "#shared/records/door/link.ts";
import { scopeOfMentor, scopeOfResident, scopeOfSupport } from "#shared/table/member-scopes.ts";
import { sent } from "../../check-in/kit.ts";
import { command } from "../../support/small-world.ts";
import type { Makes, Verb } from "./kit.ts";

/** A mentor of the network asked, in the journey with the same id. */
const walking = {
  permission: "journey.write",
  over: (world, { members }, { journey }) => scopeOfMentor(world.world, members.peer_mentor, journey, "req"),
} satisfies Partial<Verb>;
const reading = { ...walking, permission: "journey.read" } as const;

/** A resident with the same ids. */
const own = {
  permission: "journey.write",
  over: (world, { id: network }, { journey, resident: person }) =>
    scopeOfResident(world.world, { network, journey, person }, "req"),
} satisfies Partial<Verb>;

/** Whoever came by a link of that network, to a journey with the same id. */
const byLink = {
  permission: "journey.write",
  over: (world, { id: network }, { journey, resident: person, house, stay }) => {
    const purpose = { for: "check_in", journey } as const;
    const made = { at: "2026-01-01T00:00:00.000Z", by: { kind: "system" } } as const;
    const at = { network, now: world.clock.now };
    const { link } = newLink(at, { person, purpose, of: { house, stay }, made });
    return linkedScope(world.world, link, "check_in", "req");
  },
} satisfies Partial<Verb>;

const wording = { permission: "network.manage", over: "administration" } satisfies Partial<Verb>;
const said = { exception: "Except danger", honesty: "Nothing follows", steps: "Call the house" };

export const checkInVerbs: Record<string, Verb> = {
  readWords: { ...wording, lists: true, run: async (s) => (await readWords(s)) ?? null },
  approveWords: {
    ...wording,
    lists: true,
    tells: "check_in.words_approved",
    run: (s) => approveWords(s, { ...said, command: command() }).then(() => ({})),
  },
  keepCheckIn: { ...own, tells: "check_in.kept", run: (s) => keepCheckIn(s, sent({ kind: "own" })) },
  beginCheckIn: { ...own, permission: "journey.read", run: (s) => beginCheckIn(s) },
  listCheckIns: { ...reading, lists: true, run: (s) => listCheckIns(s) },
  readCheckIn: { ...reading, run: (s, { checkIn }) => readCheckIn(s, { checkIn }) },
  readCallees: { ...reading, lists: true, run: (s, { house }) => readCallees(s, { house }) },
  linkIntoJourney: {
    ...walking,
    tells: "link.to_check_in",
    run: (s) => linkIntoJourney(s, { to: "check_in", command: command() }),
  },
  beginByLink: { ...byLink, permission: "journey.read", run: (s) => beginByLink(s) },
  keepByLink: { ...byLink, tells: "check_in.kept", run: (s) => keepByLink(s, sent({ kind: "own" })) },
  listSupported: {
    permission: "support.read",
    over: (world, { members, houses }) =>
      scopeOfSupport(world.world, members.peer_mentor, houses.juniper, "req"),
    lists: true,
    run: (s) => listSupported(s),
  },
  addToCheckIn: {
    ...own,
    tells: "check_in.added_to",
    run: (s, { checkIn }) => addToCheckIn(s, { checkIn, words: "More", command: command() }),
  },
  takeBackShare: {
    ...own,
    tells: "check_in.share_taken_back",
    run: (s, { checkIn }) => takeBackShare(s, { checkIn, command: command() }),
  },
};

declare module "./kit.ts" {
  interface Things {
    checkIn: Id<"checkIn">;
  }
}

/** The resident began it alone, and shared it with the house's supporters. */
export const keptCheckIn: Makes = async (world, { journey, resident }) => {
  const scope = scopeOfResident(world.world, { network: world.lantern.id, journey, person: resident }, "req");
  const { checkIn } = await keepCheckIn(scope, sent({ kind: "own", audience: "house_supporters" }));
  return { checkIn };
};
