import { beforeEach, describe, expect, test } from "vitest";
import type { Id } from "#shared/kernel/ids.ts";
import type { ReferralPayload } from "#shared/records/referral/payload.ts";
import { declineReferral } from "#shared/referrals/decisions/decline-referral.ts";
import { reverseDecision } from "#shared/referrals/decisions/reverse-decision.ts";
import { undoDecision } from "#shared/referrals/decisions/undo-decision.ts";
import { readOwnReferral } from "#shared/referrals/partner/read-own-referral.ts";
import { withdrawReferral } from "#shared/referrals/partner/withdraw-referral.ts";
import { moveBed } from "#shared/residents/stay/move-bed.ts";
import { moveIn, moveInWithoutReferral } from "#shared/residents/stay/move-in.ts";
import { readStay } from "#shared/residents/stay/read-stay.ts";
import { reverseMoveIn } from "#shared/residents/stay/reverse-move-in.ts";
import { reverseMoveOut } from "#shared/residents/stay/reverse-move-out.ts";
import { transferStay } from "#shared/residents/transfer/transfer-stay.ts";
import { readBoard } from "#shared/views/house-board.ts";
import { differences } from "../support/differences.ts";
import { moveOut } from "../support/move-out.ts";
import { type AtJuniper, atJuniper, juniperAfter } from "../support/referral-kit.ts";
import { command } from "../support/small-world.ts";
import { wholeTable } from "../support/whole-table.ts";

/* After the time to undo it, an act is marked as entered in error, with a reason: the history keeps both. */

let at: AtJuniper;
beforeEach(async () => {
  at = await atJuniper();
});
/** They live in `1A`, and all that follows is done. */
const movedIn = juniperAfter(async (it) => {
  await it.accept(9);
  return moveIn(it.manager, it.on());
});
const walkedIn = juniperAfter(({ manager, house, bed }) =>
  moveInWithoutReferral(manager, { house, bed, ...linus, command: command() }),
);
/** Begins there. */
async function stayIn<T extends AtJuniper & { done: { stay: Id<"stay"> } }>(begun: () => Promise<T>) {
  const it = await begun();
  at = it;
  return it.done;
}

const reason = "Meant for another Theo";
const why = { reason: "unreachable", wouldChange: "a call", elsewhere: "not known" } as const;
const linus = { legalName: "Linus Bracken", birthDate: "1990-01-01" };
const later = () => at.world.clock.pass({ hours: 3 });
const reverse = () => reverseDecision(at.manager, { ...at.on(), reason });
const view = () => readOwnReferral(at.larkfield, { referral: at.referral });
const bedNow = async (id = at.bed) =>
  (await readBoard(at.manager, { house: at.house })).beds.find((one) => one.id === id);
const stayNow = async (stay: Id<"stay">) => readStay(at.manager, { house: at.house, stay });
const inStay = (stay: Id<"stay">) => ({ house: at.house, stay, command: command() });
const bedOf = async (label: string) =>
  (await at.world.beds(at.world.lantern, at.house)).get(label) ?? "bed_none";
const walkIn = () =>
  moveInWithoutReferral(at.manager, { house: at.house, bed: at.bed, ...linus, command: command() });
const leave = (stay: Id<"stay">) =>
  moveOut(at.manager, { ...inStay(stay), kind: "graduated", on: at.world.today() });
const settled = async () => {
  await at.world.drain();
  expect(await differences(at.world.system(at.world.lantern))).toEqual([]);
};
const kindsOf = async (...kinds: string[]) =>
  (await wholeTable(at.world)).filter((one) => kinds.includes(String(one.kind)));

describe("a decision", () => {
  test("to decline waits again with a new clock, and its sender is told of the correction", async () => {
    await declineReferral(at.manager, { ...at.on(), ...why });
    later();
    await at.world.drain();
    expect(await view()).toMatchObject({ status: "declined", corrected: null });
    await reverse();
    await settled();
    const now = at.world.clock.now();
    const header = await at.header();
    expect(header.state).toEqual({ status: "received" });
    expect(header.clock).toMatchObject({ answeredAt: null });
    expect(Date.parse(header.clock.decideBy)).toBeGreaterThan(now.epochMilliseconds);
    expect((await at.history()).slice(-2)).toMatchObject([
      { type: "referral.declined" },
      { type: "referral.entered_in_error", data: { act: "declined" }, said: { reason } },
    ]);
    expect(await view()).toMatchObject({
      status: "received",
      decision: null,
      corrected: { act: "declined" },
    });
    expect(JSON.stringify(await kindsOf("event", "referral.view"))).not.toContain(reason);
  });

  test("to accept frees the bed", async () => {
    await at.accept(9);
    later();
    await reverse();
    await settled();
    expect(await bedNow()).toMatchObject({ state: "free" });
    expect(await view()).toMatchObject({ status: "received", hold: null, corrected: { act: "accepted" } });
    await at.accept(9);
  });

  test("needs a reason, and is taken back once", async () => {
    await at.accept(9);
    await expect(reverseDecision(at.manager, { ...at.on(), reason: " " })).rejects.toMatchObject({
      kind: "invalid",
      fields: [{ pointer: "/reason" }],
    });
    const race = await Promise.allSettled([reverse(), reverse()]);
    expect(race.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(reverse()).rejects.toMatchObject({ code: "not_decided_here" });
  });

  test("is not taken back after its sender has withdrawn the referral", async () => {
    await declineReferral(at.manager, { ...at.on(), ...why });
    await withdrawReferral(at.larkfield, { referral: at.referral, command: command() });
    await at.world.drain();
    await expect(reverse()).rejects.toMatchObject({ code: "withdrawn_since" });
  });
});

describe("a move-in", () => {
  test("closes the stay, counts no night, and the referral is accepted again with its bed held", async () => {
    const { stay } = await stayIn(movedIn);
    at.world.clock.pass({ hours: 50 });
    const other = await bedOf("2A");
    await moveBed(at.manager, { ...inStay(stay), bed: other });
    await at.world.drain();
    expect(await kindsOf("bed.nights", "bed.occupancy")).toHaveLength(2);
    expect(await reverseMoveIn(at.manager, { ...inStay(stay), reason })).toEqual({ referral: at.referral });
    await settled();
    expect(await kindsOf("bed.nights", "bed.occupancy")).toEqual([]);
    const { stay: now, corrections } = await stayNow(stay);
    expect(now.closed?.kind).toBe("entered_in_error");
    expect(corrections).toMatchObject([{ what: ["move_in"], reason }]);
    expect(await bedNow(other)).toMatchObject({ state: "held" });
    const { state } = await at.header();
    expect(state).toMatchObject({ status: "accepted", hold: { bed: other } });
    expect(await view()).toMatchObject({ status: "accepted", corrected: { act: "moved_in" } });
    expect(JSON.stringify(await kindsOf("event", "referral.view"))).not.toContain(reason);
    await moveIn(at.manager, at.on());
    await settled();
  });

  test("of somebody whose sender withdrew it too late leaves the referral withdrawn and the bed free", async () => {
    const { stay } = await stayIn(movedIn);
    await withdrawReferral(at.larkfield, { referral: at.referral, command: command() });
    await at.world.drain();
    await reverseMoveIn(at.manager, { ...inStay(stay), reason });
    await settled();
    expect((await at.header()).state.status).toBe("withdrawn");
    expect(await bedNow()).toMatchObject({ state: "free" });
    expect(await view()).toMatchObject({ status: "withdrawn", withdrawal: { outcome: "done" } });
  });

  test("by a transfer, or of an ended stay, is refused", async () => {
    const { stay } = await stayIn(walkedIn);
    const { alder } = at.world.lantern.houses;
    const bed = (await at.world.beds(at.world.lantern, alder)).get("1A") ?? "bed_none";
    const sent = { to: alder, bed, on: at.world.today(), agreed: true, command: command() };
    const there = await transferStay(at.care, { house: at.house, stay, ...sent });
    await expect(reverseMoveIn(at.manager, { ...inStay(stay), reason })).rejects.toMatchObject({
      code: "stay_closed",
    });
    await expect(reverseMoveIn(at.care, { ...there, reason, command: command() })).rejects.toMatchObject({
      code: "by_transfer",
    });
    await expect(reverseMoveOut(at.manager, { ...inStay(stay), reason })).rejects.toMatchObject({
      code: "not_moved_out",
    });
  });
});

describe("a move-out", () => {
  test("reopens the stay in its bed, and keeps what it said", async () => {
    const { stay } = await stayIn(walkedIn);
    await leave(stay);
    await at.world.drain();
    later();
    await reverseMoveOut(at.manager, { ...inStay(stay), reason });
    await settled();
    const { stay: now, corrections, happened } = await stayNow(stay);
    expect(now).toMatchObject({ closed: null, confirmed: { person: expect.any(String) } });
    expect(corrections).toMatchObject([
      { what: ["move_out"], reason, before: { closed: { kind: "graduated", on: at.world.today() } } },
    ]);
    expect(happened.map((one) => one.type)).toEqual(expect.arrayContaining(["stay.closed", "stay.reopened"]));
    expect(await bedNow()).toMatchObject({ stay: { id: stay } });
    expect(await kindsOf("bed.nights", "bed.occupancy")).toEqual([]);
  });

  test("is not taken back into a bed that is held, or that somebody slept in since", async () => {
    const { stay } = await walkIn();
    await leave(stay);
    await at.accept(9);
    const refused = () =>
      expect(reverseMoveOut(at.manager, { ...inStay(stay), reason })).rejects.toMatchObject({
        code: "bed_taken_since",
      });
    await refused();
    const next = await moveIn(at.manager, at.on());
    at.world.clock.pass({ hours: 60 });
    await leave(next.stay);
    await refused();
    expect((await stayNow(stay)).stay.closed?.kind).toBe("graduated");
  });
});

test("the sender reads what was there before while an act can be undone, and the act once it cannot", async () => {
  await at.world.drain();
  const before = await view();
  const of = command();
  await declineReferral(at.manager, { ...at.on(), ...why, command: of });
  await at.world.drain();
  at.world.clock.pass({ seconds: 29 });
  expect(await view()).toEqual(before);
  await undoDecision(at.manager, { ...at.on(), of });
  await at.world.drain();
  expect(await view()).toMatchObject({ status: "received", decision: null, corrected: null });
  await declineReferral(at.manager, { ...at.on(), ...why });
  await reverse();
  await at.accept(9);
  later();
  const { stay } = await moveIn(at.manager, at.on());
  await at.world.drain();
  await reverseMoveIn(at.manager, { ...inStay(stay), reason });
  await at.world.drain();
  // What was taken back before its sender read it is not corrected either.
  expect(await view()).toMatchObject({ status: "accepted", corrected: null });
  later();
  await reverse();
  await at.world.drain();
  expect(await view()).toMatchObject({ status: "received", corrected: { act: "accepted" } });
  await declineReferral(at.manager, { ...at.on(), ...why });
  await at.world.drain();
  at.world.clock.pass({ seconds: 30 });
  expect(await view()).toMatchObject({ status: "declined", decision: { reason: why.reason } });
});

test("a correction is told as far as its act may be returned, and not after the consent", async () => {
  const told = async (mayReturn: ReferralPayload["consent"]["mayReturn"]) => {
    at = await atJuniper((payload) => ({ ...payload, consent: { ...payload.consent, mayReturn } }));
    await at.accept(9);
    later();
    await reverse();
    await at.world.drain();
    const decision = (await view()).corrected?.act ?? null;
    await at.accept(9);
    const { stay } = await moveIn(at.manager, at.on());
    await at.world.drain();
    later();
    await reverseMoveIn(at.manager, { ...inStay(stay), reason });
    await at.world.drain();
    const movedIn = (await view()).corrected?.act ?? null;
    at.world.clock.pass({ hours: 24 * 32 });
    expect((await view()).corrected).toBeNull();
    return [decision, movedIn];
  };
  expect(await told(["status", "decision"])).toEqual(["accepted", "moved_in"]);
  expect(await told(["decision"])).toEqual(["accepted", null]);
  expect(await told(["status"])).toEqual([null, "moved_in"]);
  const entries = (await kindsOf("disclosure")).map((one) => JSON.stringify(one));
  expect(entries.filter((one) => one.includes("decision"))).toEqual([]);
});
