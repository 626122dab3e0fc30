import { beforeEach, describe, expect, test } from "vitest";
import type { Id } from "#shared/kernel/ids.ts";
import { bed, bedKey } from "#shared/records/bed/bed.ts";
import type { ReferralHeader } from "#shared/records/referral/referral.ts";
import { acceptReferral } from "#shared/referrals/decisions/accept-referral.ts";
import { declineReferral } from "#shared/referrals/decisions/decline-referral.ts";
import { routeReferral } from "#shared/referrals/decisions/route-referral.ts";
import { undoDecision } from "#shared/referrals/decisions/undo-decision.ts";
import { extendHold } from "#shared/referrals/hold/extend-hold.ts";
import { acceptOffer } from "#shared/referrals/waitlist/answer-offer.ts";
import { offerBed } from "#shared/referrals/waitlist/offer-bed.ts";
import { putOnWaitlist } from "#shared/referrals/waitlist/put-on-waitlist.ts";
import { moveIn, moveInWithoutReferral } from "#shared/residents/stay/move-in.ts";
import { undoMoveIn } from "#shared/residents/stay/undo-move-in.ts";
import { readReferral } from "#shared/views/referral-page.ts";
import { readWaitlist } from "#shared/views/waitlist-page.ts";
import { differences } from "../support/differences.ts";
import { type AtJuniper, atJuniper, juniperAfter } from "../support/referral-kit.ts";
import { command, localTime } from "../support/small-world.ts";

/* An act on a referral is undone within thirty seconds: everything is as before, and the history keeps both. */

let at: AtJuniper;
const begin = async () => {
  at = await atJuniper();
};

const why = { reason: "unreachable", wouldChange: "a call", elsewhere: "not known" } as const;
const accept = (more: { command: string; conditions?: string }) =>
  acceptReferral(at.manager, {
    house: at.house,
    referral: at.referral,
    bed: at.bed,
    until: localTime(at.world.clock, 5),
    ...more,
  });
const decline = (of: string) => declineReferral(at.manager, { ...at.on(), ...why, command: of });
const offer = (of: string) =>
  offerBed(at.manager, {
    ...at.on(),
    bed: at.bed,
    until: localTime(at.world.clock, 5),
    reason: "Ready today",
    command: of,
  });
const waitlist = async () => {
  const behind = await at.world.referred();
  await putOnWaitlist(at.manager, { ...at.on(), reason: "Came first" });
  await routeReferral(at.care, { referral: behind, house: at.house, command: command() });
  await putOnWaitlist(at.manager, { ...at.on(), referral: behind, reason: "Came second" });
  await at.world.drain();
};
/** Begins after this. */
function after(act: () => Promise<unknown>): () => Promise<void> {
  const begun = juniperAfter((made) => {
    at = made;
    return act();
  });
  return async () => {
    at = await begun();
  };
}
const waitlisted = after(waitlist);
const offered = after(async () => {
  await waitlist();
  await offer(command());
});
const undo = (of: string, referral: Id<"referral"> = at.referral) =>
  undoDecision(at.manager, { ...at.on(), referral, of });

/** Everything an act changes. */
async function state() {
  const { changedAt: _, history: __, undo: ___, ...header }: ReferralHeader = await at.header();
  const found = await at.manager.table.get(bed, bedKey(at.manager.homes.house(at.house), at.bed));
  const { changedAt: ____, ...inHouse } = found?.value ?? {};
  const list = await readWaitlist(at.manager, { house: at.house });
  return { header, inHouse, entries: list.entries };
}
const types = async () => (await at.history()).map((one) => one.type);
const settled = async () => {
  await at.world.drain();
  expect(await differences(at.world.system(at.world.lantern))).toEqual([]);
};

type Case = readonly [
  string,
  { from?: () => Promise<void>; act: (of: string) => Promise<unknown>; tells: string },
];
const cases: readonly Case[] = [
  ["an acceptance", { act: (of) => accept({ command: of }), tells: "referral.accepted" }],
  [
    "an acceptance with conditions",
    {
      act: (of) => accept({ command: of, conditions: "Brings an ID" }),
      tells: "referral.accepted_with_conditions",
    },
  ],
  ["a decline", { act: decline, tells: "referral.declined" }],
  [
    "a decline of an accepted referral",
    { from: after(() => accept({ command: command() })), act: decline, tells: "referral.declined" },
  ],
  ["a decline from the waitlist", { from: waitlisted, act: decline, tells: "referral.declined" }],
  [
    "a decline while a bed is offered",
    {
      from: offered,
      act: decline,
      tells: "referral.declined",
    },
  ],
  ["an offered bed", { from: waitlisted, act: offer, tells: "referral.bed_offered" }],
  [
    "an accepted offer",
    {
      from: offered,
      act: (of) => acceptOffer(at.manager, { ...at.on(), command: of }),
      tells: "referral.offer_accepted",
    },
  ],
];

describe.each(cases)("%s", (_, { from = begin, act, tells }) => {
  beforeEach(from);

  test("is undone: state, clock, bed and place are as before, and the history keeps both", async () => {
    const before = await state();
    at.world.clock.pass({ minutes: 5 });
    const of = command();
    await act(of);
    await at.world.drain();
    expect(await state()).not.toEqual(before);
    at.world.clock.pass({ seconds: 29 });
    expect(await undo(of)).toEqual({ status: before.header.state.status });
    expect(await state()).toEqual(before);
    expect((await types()).slice(-2)).toEqual([tells, "referral.undone"]);
    await settled();
  });

  test("is not undone after thirty seconds, twice, or once something else has happened", async () => {
    const of = command();
    await act(of);
    const then = await state();
    await expect(undo(command())).rejects.toMatchObject({ kind: "conflict", code: "undo_changed" });
    at.world.clock.pass({ seconds: 30 });
    await expect(undo(of)).rejects.toMatchObject({ kind: "conflict", code: "undo_too_late" });
    expect(await state()).toEqual(then);
  });
});

test("an undo sent again is one undo; another is refused", async () => {
  await begin();
  const of = command();
  await accept({ command: of });
  const again = command();
  const send = () => undoDecision(at.manager, { ...at.on(), of, command: again });
  expect([await send(), await send()]).toEqual([{ status: "received" }, { status: "received" }]);
  await expect(undo(of)).rejects.toMatchObject({ code: "undo_changed" });
  expect((await types()).filter((one) => one === "referral.undone")).toHaveLength(1);
});

test("of two undos at once, and an undo and another step at once, one succeeds", async () => {
  await begin();
  const of = command();
  await accept({ command: of });
  const both = await Promise.allSettled([undo(of), undo(of)]);
  expect(both.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
  const next = command();
  await accept({ command: next });
  const until = localTime(at.world.clock, 9);
  const race = await Promise.allSettled([
    undo(next),
    extendHold(at.manager, { ...at.on(), bed: at.bed, until }),
  ]);
  expect(race.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
  const { header, inHouse } = await state();
  expect(header.state.status === "accepted").toBe("hold" in inHouse && inHouse.hold !== null);
  await settled();
});

test("an act followed by another step is not undone", async () => {
  await begin();
  const of = command();
  await accept({ command: of });
  await extendHold(at.manager, { ...at.on(), bed: at.bed, until: localTime(at.world.clock, 9) });
  await expect(undo(of)).rejects.toMatchObject({ code: "undo_changed" });
});

test("a decline is not undone into a bed that somebody else has since", async () => {
  await begin();
  await at.accept(5);
  const of = command();
  await decline(of);
  const someone = { legalName: "Linus Bracken", birthDate: "1990-01-01" };
  await moveInWithoutReferral(at.manager, { house: at.house, bed: at.bed, ...someone, command: command() });
  await expect(undo(of)).rejects.toMatchObject({ code: "bed_taken" });
  expect((await at.header()).state.status).toBe("declined");
});

test("admissions undo a decline in the inbox; a house does not", async () => {
  await begin();
  const referral = await at.world.referred();
  const of = command();
  await declineReferral(at.care, { house: null, referral, ...why, command: of });
  await expect(undo(of, referral)).rejects.toMatchObject({ kind: "not_found" });
  await undoDecision(at.care, { house: null, referral, of, command: command() });
  const { header } = await readReferral(at.care, { house: null, referral });
  expect(header).toMatchObject({ state: { status: "received" }, clock: { answeredAt: null } });
});

test("what an undo restores is gone with the next step", async () => {
  await begin();
  await accept({ command: command() });
  expect((await at.header()).undo).not.toBeNull();
  await extendHold(at.manager, { ...at.on(), bed: at.bed, until: localTime(at.world.clock, 9) });
  expect((await at.header()).undo).toBeNull();
});

test("a move-in is undone on its stay: the bed is held again until the same time", async () => {
  await begin();
  await at.accept(5);
  await at.world.drain();
  const before = await state();
  const of = command();
  const { stay } = await moveIn(at.manager, { ...at.on(), command: of });
  await at.world.drain();
  await expect(undo(of)).rejects.toMatchObject({ code: "undo_changed" });
  at.world.clock.pass({ seconds: 29 });
  const sent = { house: at.house, stay, of, command: command() };
  expect(await undoMoveIn(at.manager, sent)).toEqual({ referral: at.referral });
  expect(await state()).toEqual(before);
  expect((await types()).slice(-2)).toEqual(["referral.moved_in", "referral.undone"]);
  await settled();
  await moveIn(at.manager, at.on());
  await settled();
});
