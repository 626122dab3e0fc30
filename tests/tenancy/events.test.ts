import { beforeAll, describe, expect, test } from "vitest";
import { closeInquiry } from "#shared/inquiries/close-inquiry.ts";
import { askArchive } from "#shared/network/archive/ask-archive.ts";
import { placeHold } from "#shared/network/retention/place-hold.ts";
import { acceptReferral } from "#shared/referrals/decisions/accept-referral.ts";
import { decideInvoluntary } from "#shared/residents/departure/decide-involuntary.ts";
import { readDeparture } from "#shared/residents/departure/read-departure.ts";
import { askReview } from "#shared/residents/departure/review-decision.ts";
import { nameDanger } from "#shared/residents/review/danger.ts";
import { moveIn, moveInWithoutReferral } from "#shared/residents/stay/move-in.ts";
import { PutCommand, TransactWriteCommand } from "#shared/table/dynamo-commands.ts";
import type { Item } from "#shared/table/entity.ts";
import { type EventRecord, event } from "#shared/table/event.ts";
import { remembering } from "#shared/table/remembering.ts";
import type { Sender } from "#shared/table/table.ts";
import { decision } from "../departure/words.ts";
import { settledAll, uploaded } from "../import/kit.ts";
import { walking } from "../support/beside.ts";
import { goingBack } from "../support/going-back.ts";
import { type KeptTable, keepTable } from "../support/kept-table.ts";
import { moveOut } from "../support/move-out.ts";
import { keepTexts, sign } from "../support/papers.ts";
import { command, copyOf, localTime, type SmallWorld } from "../support/small-world.ts";
import { notice } from "../support/standing.ts";
import { wholeTable } from "../support/whole-table.ts";
import { scopeOf, stage } from "./stage.ts";
import { verbs } from "./verbs/all.ts";
import { type Things, toUndo } from "./verbs/kit.ts";

type Before = (world: SmallWorld, it: Things) => Promise<Partial<Things> | undefined>;

/** Runs other verbs first, in this order, with their follow-up work. */
const after =
  (...names: readonly string[]): Before =>
  async (world, it) => {
    for (const name of names) {
      const verb = verbs[name];
      if (!verb) throw new Error(`No verb ${name}`);
      await verb.run(scopeOf(world, world.lantern, verb.over, it), it, world);
      await world.drain();
    }
    return undefined;
  };

const care = (world: SmallWorld) => world.as(world.lantern.members.admissions);
const newcomer: Before = async () => ({ referral: staged.newcomer });

const movedIn: Before = async (world, it) => {
  await after("acceptReferral")(world, it);
  const manager = world.as(world.lantern.members.house_manager, it.house);
  return moveIn(manager, { house: it.house, referral: it.referral, command: toUndo });
};
const movedOut: Before = async (world, { house, stay }) => {
  const manager = world.as(world.lantern.members.house_manager, house);
  await moveOut(manager, { house, stay, kind: "graduated", on: world.today(), command: toUndo });
  return undefined;
};
const closed: Before = async (world, { inquiry }) => {
  await closeInquiry(care(world), { inquiry, sent: { outcome: "no_answer" }, command: toUndo });
  return undefined;
};

/** The fair review that a resident requests of a decision to end their stay. */
const ofCase = async (world: SmallWorld, { house, stay }: Things) => {
  const care = world.as(world.lantern.members.admissions, house);
  await decideInvoluntary(care, { house, stay, ...decision, identity: "decides", command: command() });
  await askReview(care, { house, stay, words: "Ask them", identity: "asks", command: command() });
  const { case: found } = await readDeparture(care, { house, stay });
  return { review: found?.review?.record ?? "rvw_none" } as const;
};

/** The verbs that must run before a verb. */
const before: Readonly<Record<string, Before>> = {
  listAccommodationsInInbox: newcomer,
  askAccommodationInInbox: newcomer,
  decideAccommodationInInbox: async (world, it) => {
    const referral = staged.newcomer;
    const asked = await verbs.askAccommodationInInbox?.run(care(world), { ...it, referral }, world);
    return { referral, request: (asked as { accommodation: Things["request"] }).accommodation };
  },
  endReferralConsentInInbox: newcomer,
  // The staged resident is invited by email: they need no phone of the staff.
  lendPhone: after("endAccess"),
  askArchive: async (world) => {
    world.clock.pass({ hours: 24 * 60 });
    await world.tick();
    return undefined;
  },
  answerArchive: async (world) => {
    world.clock.pass({ hours: 24 * 60 });
    await world.tick();
    const admin = world.as(world.lantern.members.network_admin);
    return askArchive(admin, { why: "An audit", identity: "somebody else", notice, command: command() });
  },
  notifyDecision: after("decideReview"),
  appealReview: after("decideReview", "notifyDecision"),
  appealOwn: after("decideReview", "notifyDecision"),
  // Never by whoever decided.
  answerAppeal: async (world, it) => {
    await verbs.decideReview?.run(care(world), it, world);
    return after("notifyDecision", "appealReview")(world, it);
  },
  askErasure: after("stopErasure"),
  putBedBack: after("takeBedOut"),
  "undoImport (administration)": after("confirmImport (administration)"),
  "confirmImport (care)": async (world) => ({ roster: await roster(world) }),
  "undoImport (care)": async (world, it) => {
    const id = await roster(world);
    await after("confirmImport (care)")(world, { ...it, roster: id });
    return { roster: id };
  },
  mailCopy: async (world, { house, stay }) => {
    await keepTexts(world.as(world.lantern.members.network_admin));
    await sign(world.as(world.lantern.members.house_manager, house), { house, stay }, "rights");
    return undefined;
  },
  // Before the move-in's follow-up work.
  confirmPerson: async (world, it) => {
    const bed = (await world.beds(world.lantern, it.house)).get("2A") ?? "bed_none";
    const who = { legalName: "Juno Teal", birthDate: "1991-05-05" };
    const manager = world.as(world.lantern.members.house_manager, it.house);
    const { stay } = await moveInWithoutReferral(manager, {
      house: it.house,
      bed,
      ...who,
      command: command(),
    });
    return { stay };
  },
  beginPlan: async (world) => {
    const { journey, person: resident } = await walking(world, { legalName: "Juno Teal", bed: "2A" });
    return { journey, resident };
  },
  swapBeds: async (world, { house }) => {
    const bed = (await world.beds(world.lantern, house)).get("2A") ?? "bed_none";
    const who = { legalName: "Juno Teal", birthDate: "1991-05-05" };
    const manager = world.as(world.lantern.members.house_manager, house);
    const { stay } = await moveInWithoutReferral(manager, { house, bed, ...who, command: command() });
    return { neighbor: stay };
  },
  undoDecision: async (world, { house, referral, bed }) => {
    const manager = world.as(world.lantern.members.house_manager, house);
    const until = localTime(world.clock, 5);
    await acceptReferral(manager, { house, referral, bed, until, command: toUndo });
    return undefined;
  },
  undoMoveIn: movedIn,
  reverseMoveIn: movedIn,
  sayParting: async (world, it) => {
    await movedOut(world, it);
    await world.drain();
    return undefined;
  },
  undoMoveOut: movedOut,
  reverseMoveOut: movedOut,
  reverseDecision: after("acceptReferral"),
  undoClosure: closed,
  reopenInquiry: closed,
  unmergePersons: after("mergePersons"),
  endApart: after("setApart"),
  settleQuestion: after("acceptReferral", "moveIn", "setApart"),
  meetCondition: after("acceptWithConditions"),
  extendHold: after("acceptReferral"),
  requestInformationInInbox: newcomer,
  resumeReferral: after("requestInformation"),
  giveInformation: after("requestInformation"),
  recordVote: after("askForVote"),
  markNoShow: after("acceptReferral", "changeArrival"),
  recordNoShowCall: after("acceptReferral", "changeArrival", "markNoShow"),
  routeReferral: newcomer,
  moveIn: after("acceptReferral"),
  prepareNotice: after("decideInvoluntary"),
  serveNotice: after("decideInvoluntary", "prepareNotice"),
  askReview: after("decideInvoluntary"),
  "decideReview (of a case)": ofCase,
  readStatement: ofCase,
  nameDanger: ofCase,
  confirmDanger: async (world, it) => {
    const { review } = await ofCase(world, it);
    const { house } = it;
    const staff = world.as(world.lantern.members.house_staff, house);
    const named = { words: "A knife was drawn", identity: "names", command: command() };
    await nameDanger(staff, { house, review, ...named });
    return { review };
  },
  withdrawDecision: after("decideInvoluntary"),
  transferStay: async (world) => ({
    bed: (await world.beds(world.lantern, world.lantern.houses.alder)).get("1A") ?? "bed_none",
  }),
  recordNotice: after("assessBreach"),
  takeBackNotice: after("assessBreach", "recordNotice"),
  recordNoticeToHhs: after("assessBreach"),
  closeBreach: after("assessBreach", "recordNotice", "recordNoticeToHhs"),
  liftHold: async (world) => {
    const admin = world.as(world.lantern.members.network_admin);
    await placeHold(admin, { on: "R-10002", why: "A subpoena", command: command() });
    return undefined;
  },
  readPurged: async (world, it) => {
    await after("declineReferral")(world, it);
    world.clock.pass({ hours: 24 * 3000 });
    for (let round = 0; round < 4; round += 1) await world.tick();
    return undefined;
  },
  moveOnWaitlist: async (world, it) => {
    const referral = staged.newcomer;
    await after("routeReferral", "putOnWaitlist")(world, { ...it, referral });
    return after("putOnWaitlist")(world, it);
  },
  answerProposal: after("proposeMentor"),
  answerAsResident: after("proposeMentor"),
  withdrawProposal: after("proposeMentor"),
  takeOffWaitlist: after("putOnWaitlist"),
  putOnNetworkWaitlist: newcomer,
  offerBed: after("putOnWaitlist"),
  acceptOffer: after("putOnWaitlist", "offerBed"),
  declineOffer: after("putOnWaitlist", "offerBed"),
  answerOwnOffer: async (world, it) => {
    await after("putOnWaitlist", "offerBed")(world, it);
    world.clock.passUndo();
    return undefined;
  },
};

async function roster(world: SmallWorld): Promise<Things["roster"]> {
  const sheet = "House,Bed,Resident,Born,Move in\nJuniper House,1A,Ann Reed,1990-02-03,2026-01-05";
  const id = await uploaded(care(world), sheet);
  await settledAll(care(world), id);
  return id;
}

/** With one more referral, which nobody has routed. */
interface Staged {
  readonly world: SmallWorld;
  readonly it: Things;
  readonly newcomer: Things["referral"];
  readonly items: readonly Item[];
  readonly kept: KeptTable;
}
let staged: Staged;
let copy: Awaited<ReturnType<typeof aCopy>> | undefined;
beforeAll(async () => {
  const { world, it } = await stage();
  const newcomer = await world.referred();
  await world.drain();
  staged = { world, it, newcomer, items: await wholeTable(world), kept: await keepTable(world) };
});

/** The staged world: the copy gone back to it, or a new one where its time went on. */
async function asStaged() {
  const isThen = copy?.world.clock.now().equals(staged.world.clock.now());
  if (copy && isThen) await copy.back();
  else copy = await aCopy();
  return copy;
}

/** A copy of the staged world; the transactions its client sent since `watch`, and the events that it wrote. */
async function aCopy() {
  const sent: TransactWriteCommand[] = [];
  const told: EventRecord[] = [];
  const kept = goingBack(staged.items);
  let on = false;
  const wrap = (sender: Sender): Sender => ({
    send: async (one) => {
      if (on && one instanceof TransactWriteCommand) sent.push(one);
      const answer = await sender.send(one);
      if (on) told.push(...eventsIn(one));
      return answer;
    },
  });
  const world = await copyOf(
    { ...staged.world, kept: staged.kept },
    { wrap: (sender) => wrap(kept.wrap(remembering(sender))) },
  );
  const back = async () => {
    on = false;
    sent.length = 0;
    told.length = 0;
    // Through what remembers: else it would not know.
    await kept.back({ ...world, plain: world.sender });
  };
  return { world, sent, told, watch: () => (on = true), back };
}

const eventsIn = (write: unknown): EventRecord[] =>
  putBy(write).flatMap((item) => (item?.kind === event.kind ? [event.schema.parse(item.data)] : []));
const putBy = (write: unknown): (Item | undefined)[] => {
  if (write instanceof PutCommand) return [write.input.Item];
  return write instanceof TransactWriteCommand
    ? (write.input.TransactItems ?? []).map(({ Put }) => Put?.Item)
    : [];
};

/** Written at the gate, which reaches no journey. What its link keeps holds the epoch: `keepByLink`. */
const atGate = ["linkIntoJourney"];
const holdsEpoch = ({ input }: TransactWriteCommand): boolean =>
  (input.TransactItems ?? []).some(
    ({ ConditionCheck }) =>
      ConditionCheck?.Key?.sk === "~header" &&
      Object.values(ConditionCheck.ExpressionAttributeNames ?? {}).includes("epoch"),
  );

describe.each(Object.entries(verbs))("%s", (name, verb) => {
  const type = verb.tells;
  const title = type
    ? `tells ${type}, in the transaction that writes`
    : "is a read: it writes nothing and tells nothing";
  test(title, async () => {
    const { world, sent, told, watch } = await asStaged();
    const it = { ...staged.it, ...(await before[name]?.(world, staged.it)) };
    watch();
    const scope = scopeOf(world, world.lantern, verb.over, it);
    await verb.run(scope, it, world);
    // Of a handover that comes between reading and writing, the transaction itself knows.
    if ((scope.kind === "mentor" || scope.kind === "resident") && !atGate.includes(name))
      expect(sent.filter((one) => !holdsEpoch(one))).toEqual([]);
    for (const one of told) expect(Object.values(one.subject).filter(Boolean), one.type).not.toEqual([]);
    expect([...new Set(told.map((one) => one.type))].sort()).toEqual(type?.split(" ") ?? []);
    const silent = sent.filter((one) => eventsIn(one).length === 0);
    if (type) expect(silent).toHaveLength(verb.countsTries || verb.storesFile ? 1 : 0);
    else expect(sent).toEqual([]);
  });
});

test("every verb in the table exists", () => {
  expect([...Object.keys(before), ...atGate].filter((name) => !(name in verbs))).toEqual([]);
});
