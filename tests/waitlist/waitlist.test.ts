import { expect, test } from "vitest";
import type { Id } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { acceptReferral } from "#shared/referrals/decisions/accept-referral.ts";
import { declineReferral } from "#shared/referrals/decisions/decline-referral.ts";
import { passReferral } from "#shared/referrals/decisions/pass-referral.ts";
import { routeReferral } from "#shared/referrals/decisions/route-referral.ts";
import { answerOwnOffer } from "#shared/referrals/partner/answer-own-offer.ts";
import { readOwnReferral } from "#shared/referrals/partner/read-own-referral.ts";
import { withdrawReferral } from "#shared/referrals/partner/withdraw-referral.ts";
import { acceptOffer, declineOffer } from "#shared/referrals/waitlist/answer-offer.ts";
import { moveOnWaitlist } from "#shared/referrals/waitlist/move-on-waitlist.ts";
import { offerBed } from "#shared/referrals/waitlist/offer-bed.ts";
import { putOnWaitlist } from "#shared/referrals/waitlist/put-on-waitlist.ts";
import { takeOffWaitlist } from "#shared/referrals/waitlist/take-off-waitlist.ts";
import { moveIn, moveInWithoutReferral } from "#shared/residents/stay/move-in.ts";
import type { Scope } from "#shared/table/scope.ts";
import { readBoard } from "#shared/views/house-board.ts";
import { readReferral } from "#shared/views/referral-page.ts";
import { readNetworkWaitlist, readWaitlist } from "#shared/views/waitlist-page.ts";
import { differences } from "../support/differences.ts";
import { command, createSmallWorld, localTime, madeOnce, type SmallWorld } from "../support/small-world.ts";

let world: SmallWorld;
let house: Id<"house">;
let manager: Scope;
let care: Scope;
let larkfield: Scope;
let beds: Map<string, Id<"bed">>;

async function begin(anew: Promise<SmallWorld>): Promise<void> {
  world = await anew;
  house = world.lantern.houses.juniper;
  manager = world.as(world.lantern.members.house_manager, house);
  care = world.as(world.lantern.members.admissions);
  larkfield = world.partner(world.lantern, world.lantern.partners.larkfield);
  beds = await world.beds(world.lantern, house);
}

const bedOf = (label: string): Id<"bed"> => {
  const bed = beds.get(label);
  if (!bed) throw new Error("no bed");
  return bed;
};
const why = { reason: "unreachable" as const, wouldChange: "a call", elsewhere: "not known" };
const reason = "Came first";

let people = 0;
/** A referral of a person of its own on Juniper's waitlist. */
async function waiting(share = true): Promise<Id<"referral">> {
  people += 1;
  const birthDate = `${1960 + people}-03-14`;
  const referral = await world.referred(world.lantern, (payload) => ({
    ...payload,
    person: { ...payload.person, birthDate },
    consent: { ...payload.consent, mayReturn: share ? payload.consent.mayReturn : [] },
  }));
  await routeReferral(care, { referral, house, command: command() });
  await putOnWaitlist(manager, { house, referral, reason, command: command() });
  await world.drain();
  return referral;
}
const line: [Id<"referral">, Id<"referral">, Id<"referral">] = ["ref_1st", "ref_2nd", "ref_3rd"];
const joined = (before: () => Promise<SmallWorld>, at: 0 | 1 | 2) =>
  madeOnce(async () => {
    await begin(before());
    line[at] = await waiting();
    return world;
  });
const none = () => createSmallWorld({ beds: 2 });
const one = joined(none, 0);
const two = joined(one, 1);
const worlds = [none, one, two, joined(two, 2)] as const;
/** Begins with so many on Juniper's waitlist: made once, each world a copy. */
async function inLine(many: 0 | 1 | 2 | 3): Promise<typeof line> {
  await begin(worlds[many]());
  return line;
}
const order = async () => (await readWaitlist(manager, { house })).entries.map((one) => one.referral);
const offer = (referral: Id<"referral">, more: { bed?: string; reason?: string; hours?: number } = {}) =>
  offerBed(manager, {
    house,
    referral,
    bed: bedOf(more.bed ?? "1A"),
    until: localTime(world.clock, more.hours ?? 5),
    reason: more.reason,
    command: command(),
  });
const settled = async () => {
  await world.drain();
  world.clock.passUndo();
  expect(await differences(world.system(world.lantern))).toEqual([]);
};

test("entries are in order, with their reasons, and the partner sees the position", async () => {
  const [first, second] = await inLine(2);
  const page = await readWaitlist(manager, { house });
  expect(page.entries).toMatchObject([
    {
      referral: first,
      source: { kind: "partner", name: "Larkfield" },
      placed: { reason, by: { kind: "member", name: "house_manager of net_lantern" } },
    },
    { referral: second },
  ]);
  const view = await readOwnReferral(larkfield, { referral: second });
  expect(view).toMatchObject({
    status: "waitlisted",
    decideBy: null,
    waitlist: { list: "house", house, position: 2, of: 2 },
    offer: null,
  });
  const board = await readBoard(manager, { house });
  expect(board.waitlist).toMatchObject({ waiting: 2, first: { referral: first } });
  expect(board.awaiting).toEqual([]);
  const { history } = await readReferral(manager, { house, referral: first });
  expect(history.at(-1)).toMatchObject({
    type: "referral.waitlisted",
    data: { position: 1 },
    said: { reason },
  });
  await settled();
});

test("a key without access to the house is not told which house it is", async () => {
  const [referral] = await inLine(1);
  const few = { ...larkfield, allowedHouses: [world.lantern.houses.alder] };
  expect((await readOwnReferral(few, { referral })).waitlist).toMatchObject({
    list: "house",
    house: null,
    position: 1,
  });
});

test("if the consent allows no status, the partner sees neither position nor offer", async () => {
  await inLine(0);
  const referral = await waiting(false);
  await offer(referral);
  await settled();
  expect(await readOwnReferral(larkfield, { referral })).toMatchObject({
    status: "not_shared",
    waitlist: null,
    offer: null,
    hold: null,
  });
  await expect(answerOwnOffer(larkfield, { referral, yes: true, command: command() })).rejects.toMatchObject({
    kind: "conflict",
    code: "no_offer",
  });
});

test("the order changes only by a move with a reason, and everyone else keeps their order", async () => {
  const [a, b, c] = await inLine(3);
  const { version: seen } = await readWaitlist(manager, { house });
  const move = {
    house,
    referral: c,
    position: "1",
    reason: "Needs a ground floor",
    seen: String(seen),
    command: command(),
  };
  expect(await moveOnWaitlist(manager, move)).toEqual({ position: 1 });
  expect(await moveOnWaitlist(manager, move)).toEqual({ position: 1 });
  expect(await order()).toEqual([c, a, b]);
  await settled();
  expect((await readOwnReferral(larkfield, { referral: b })).waitlist?.position).toBe(3);
});

test("of two changes of the order at the same time, one must reload", async () => {
  const [a, b, c] = await inLine(3);
  const { version: seen } = await readWaitlist(manager, { house });
  const move = (referral: Id<"referral">) =>
    moveOnWaitlist(manager, {
      house,
      referral,
      position: "1",
      reason,
      seen: String(seen),
      command: command(),
    });
  const done = await Promise.allSettled([move(b), move(c)]);
  expect(done.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(done.find((one) => one.status === "rejected")).toMatchObject({
    reason: { kind: "conflict", code: "list_changed" },
  });
  expect((await order()).sort()).toEqual([a, b, c].sort());
});

test("an invalid move is reported at its field", async () => {
  const [referral] = await inLine(1);
  const { version: seen } = await readWaitlist(manager, { house });
  const move = (position: string, text: string) =>
    moveOnWaitlist(manager, {
      house,
      referral,
      position,
      reason: text,
      seen: String(seen),
      command: command(),
    });
  await expect(move("0", reason)).rejects.toMatchObject({ fields: [{ pointer: "/position" }] });
  await expect(move("2", " ")).rejects.toMatchObject({ fields: [{ pointer: "/reason" }] });
  await expect(move("9", reason)).rejects.toMatchObject({ code: "already_there" });
});

test("an offered bed is held, and a yes accepts the referral into it", async () => {
  const [referral] = await inLine(1);
  const { until } = await offer(referral);
  await settled();
  const board = await readBoard(manager, { house });
  expect(board.beds[0]).toMatchObject({ state: "held", hold: { referral, until } });
  expect(board.waitlist).toMatchObject({ waiting: 1, offers: 1, first: null });
  expect(await readOwnReferral(larkfield, { referral })).toMatchObject({
    status: "waitlisted",
    hold: null,
    offer: { until },
    waitlist: { position: 1 },
  });
  await expect(moveIn(manager, { house, referral, command: command() })).rejects.toMatchObject({
    code: "not_accepted",
  });
  const said = world.clock.now();
  await acceptOffer(manager, { house, referral, command: command() });
  await settled();
  expect(await order()).toEqual([]);
  const view = await readOwnReferral(larkfield, { referral });
  expect(view).toMatchObject({ status: "accepted", offer: null, waitlist: null });
  // A yes an hour before the end still holds the bed for a day.
  expect(view.hold?.until).toBe(stamp(said.add({ hours: 24 })));
  await moveIn(manager, { house, referral, command: command() });
});

test("skipping the next in line needs a reason", async () => {
  const [, second] = await inLine(2);
  await expect(offer(second)).rejects.toMatchObject({ fields: [{ pointer: "/reason" }] });
  await offer(second, { reason: "Upper bunk only" });
  const { history } = await readReferral(manager, { house, referral: second });
  expect(history.at(-1)).toMatchObject({ said: { reason: "Upper bunk only" } });
});

test("a no keeps the position, and the page says so", async () => {
  const [first, second] = await inLine(2);
  await offer(first);
  await declineOffer(manager, { house, referral: first, command: command() });
  await settled();
  const page = await readWaitlist(manager, { house });
  expect(page.entries).toMatchObject([
    { referral: first, offer: null, before: { outcome: "declined", bedLabel: "1A" } },
    { referral: second },
  ]);
  expect((await readBoard(manager, { house })).counts.free).toBe(2);
});

test("an unanswered offer ends by itself: the bed is free, the position stays", async () => {
  const [first, second] = await inLine(2);
  await offer(first);
  world.clock.pass({ hours: 6 });
  await world.tick();
  await settled();
  expect((await readWaitlist(manager, { house })).entries).toMatchObject([
    { referral: first, offer: null, before: { outcome: "ended" } },
    { referral: second },
  ]);
  expect((await readBoard(manager, { house })).counts).toMatchObject({ free: 2, held: 0 });
  expect(await readOwnReferral(larkfield, { referral: first })).toMatchObject({
    status: "waitlisted",
    offer: null,
    waitlist: { position: 1 },
  });
  await offer(first);
});

test("an offer that just ended does not block the bed, and a late yes logged by staff counts while the bed is free", async () => {
  const [first, second] = await inLine(2);
  await offer(first, { hours: 1 });
  world.clock.pass({ hours: 2 });
  await acceptOffer(manager, {
    house,
    referral: first,
    until: localTime(world.clock, 9),
    command: command(),
  });
  await offer(second, { bed: "1B", hours: 1 });
  world.clock.pass({ hours: 2 });
  await moveInWithoutReferral(manager, {
    house,
    bed: bedOf("1B"),
    legalName: "Ann Otter",
    command: command(),
  });
  await expect(acceptOffer(manager, { house, referral: second, command: command() })).rejects.toMatchObject({
    code: "no_offer",
  });
  await settled();
});

test("the partner answers by API: a yes in time counts, and repeating it is the same", async () => {
  const [referral] = await inLine(1);
  await offer(referral);
  await world.drain();
  world.clock.passUndo();
  const say = (yes: boolean) => answerOwnOffer(larkfield, { referral, yes, command: "once" });
  await Promise.all([say(true), say(true)]);
  await expect(say(false)).rejects.toMatchObject({ code: "offer_answered" });
  await settled();
  expect((await say(true)).status).toBe("accepted");
  const { history } = await readReferral(manager, { house, referral });
  expect(history.at(-1)).toMatchObject({
    type: "referral.offer_accepted",
    by: { kind: "partner", name: "Larkfield" },
  });
});

test("the partner can say no, get another offer, and say yes", async () => {
  const [referral] = await inLine(1);
  for (const yes of [false, false, true]) {
    await offer(referral);
    await world.drain();
    world.clock.passUndo();
    await answerOwnOffer(larkfield, { referral, yes, command: "once" });
    await settled();
    expect((await readOwnReferral(larkfield, { referral })).status).toBe(yes ? "accepted" : "waitlisted");
  }
});

test("a yes after the offer ended is refused", async () => {
  const [referral] = await inLine(1);
  await offer(referral);
  await world.drain();
  world.clock.pass({ hours: 6 });
  await answerOwnOffer(larkfield, { referral, yes: true, command: command() });
  await world.drain();
  await world.tick();
  await settled();
  expect(await readOwnReferral(larkfield, { referral })).toMatchObject({ status: "waitlisted", offer: null });
});

test("a declined or withdrawn referral leaves the list and the bed in one transaction", async () => {
  const [first, second] = await inLine(2);
  await offer(first);
  await offer(second, { bed: "1B", reason });
  await declineReferral(manager, { house, referral: first, ...why, command: command() });
  await withdrawReferral(larkfield, { referral: second, command: command() });
  await settled();
  expect(await order()).toEqual([]);
  expect((await readBoard(manager, { house })).counts.free).toBe(2);
  const view = await readOwnReferral(larkfield, { referral: second });
  expect(view).toMatchObject({ status: "withdrawn", waitlist: null, offer: null });
});

test("of an offer and a withdrawal at the same time, neither leaves a bed held for no one", async () => {
  const [referral] = await inLine(1);
  await withdrawReferral(larkfield, { referral, command: command() });
  await Promise.allSettled([world.drain(), offer(referral)]);
  await settled();
  expect(await order()).toEqual([]);
  expect((await readBoard(manager, { house })).counts).toMatchObject({ free: 2, held: 0 });
});

test("of an offer and a walk-in at the same time, one gets the bed", async () => {
  const [referral] = await inLine(1);
  const bed = bedOf("1A");
  const done = await Promise.allSettled([
    offer(referral),
    moveInWithoutReferral(manager, { house, bed, legalName: "Ann Otter", command: command() }),
  ]);
  expect(done.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
  await settled();
});

test("one bed is offered to one person", async () => {
  const [first, second] = await inLine(2);
  const done = await Promise.allSettled([offer(first), offer(second, { reason })]);
  expect(done.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
  await settled();
});

test("removed from the list, a referral waits for a decision again; passed or routed, it leaves the list", async () => {
  const [first, second, third] = await inLine(3);
  await offer(first);
  world.clock.pass({ hours: 1 });
  await takeOffWaitlist(manager, { house, referral: first, command: command() });
  const { header } = await readReferral(manager, { house, referral: first });
  expect(header.state).toEqual({ status: "received" });
  expect(header.clock.decideBy).toBe(stamp(world.clock.now().add({ hours: 24 })));
  await passReferral(manager, { house, referral: second, to: null, command: command() });
  await routeReferral(care, { referral: third, house: world.lantern.houses.alder, command: command() });
  await settled();
  expect(await order()).toEqual([]);
  await acceptReferral(manager, {
    house,
    referral: first,
    bed: bedOf("1A"),
    until: localTime(world.clock, 5),
    command: command(),
  });
});

test("the network has its own list and assigns from it to a house", async () => {
  await inLine(0);
  const referral = await world.referred();
  await putOnWaitlist(care, { house: null, referral, reason, command: command() });
  await settled();
  expect((await readOwnReferral(larkfield, { referral })).waitlist).toMatchObject({
    list: "network",
    house: null,
    position: 1,
  });
  const page = await readNetworkWaitlist(care, {});
  expect(page.list.entries.map((one) => one.referral)).toEqual([referral]);
  await routeReferral(care, { referral, house, command: command() });
  await settled();
  expect((await readNetworkWaitlist(care, {})).list.entries).toEqual([]);
  expect((await readOwnReferral(larkfield, { referral })).status).toBe("received");
  await expect(readNetworkWaitlist(manager, {})).rejects.toMatchObject({ kind: "forbidden" });
});

test("a referral is offered a bed or routed elsewhere, never both", async () => {
  const [referral] = await inLine(1);
  await offer(referral);
  const elsewhere = { referral, house: world.lantern.houses.alder, command: command() };
  await expect(routeReferral(care, elsewhere)).rejects.toMatchObject({ code: "offer_out" });
  await expect(offer(referral, { bed: "1B" })).rejects.toMatchObject({ code: "offer_out" });
  await expect(putOnWaitlist(manager, { house, referral, reason, command: command() })).rejects.toMatchObject(
    { code: "not_waiting" },
  );
});
