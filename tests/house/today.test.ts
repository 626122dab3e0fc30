import { beforeEach, expect, test } from "vitest";
import type { Id } from "#shared/kernel/ids.ts";
import { changeArrival } from "#shared/referrals/arrival/change-arrival.ts";
import { acceptReferral } from "#shared/referrals/decisions/accept-referral.ts";
import { planScreen } from "#shared/referrals/decisions/plan-screen.ts";
import { requestInformation } from "#shared/referrals/decisions/request-information.ts";
import { routeReferral } from "#shared/referrals/decisions/route-referral.ts";
import { offerBed } from "#shared/referrals/waitlist/offer-bed.ts";
import { putOnWaitlist } from "#shared/referrals/waitlist/put-on-waitlist.ts";
import { askReview } from "#shared/residents/departure/review-decision.ts";
import { withdrawDecision } from "#shared/residents/departure/withdraw-decision.ts";
import { answerAppeal } from "#shared/residents/review/answer-appeal.ts";
import { readStatement } from "#shared/residents/review/read-statement.ts";
import { agreeMoveOut } from "#shared/residents/stay/agree-move-out.ts";
import type { Role } from "#shared/tenancy/roles.ts";
import { readBoard } from "#shared/views/house-board.ts";
import { appealedCase, type Leaving, leaving } from "../departure/kit.ts";
import { differences } from "../support/differences.ts";
import { command, localTime } from "../support/small-world.ts";

/** A house with one resident, Linus B., who has unsigned paperwork. */
let it: Leaving;
beforeEach(async () => {
  it = await leaving();
});

const board = (role: Role = "house_manager") =>
  readBoard(it.world.as(it.world.lantern.members[role], it.house), { house: it.house });
const toDo = async (role?: Role) =>
  (await board(role)).toDo.map((one) => ("card" in one ? `${one.kind} ${one.card.id}` : one.kind));
const coming = async (role?: Role) =>
  (await board(role)).coming.map((one) => `${one.kind} ${one.at.replace(" ", ", ")}`);

/** A new referral at the house. */
async function referred(): Promise<Id<"referral">> {
  const { world, house } = it;
  const referral = await world.referred();
  await routeReferral(world.as(world.lantern.members.admissions), { referral, house, command: command() });
  await world.drain();
  return referral;
}
const on = (referral: Id<"referral">) => ({ house: it.house, referral, command: command() });
async function accepted(label: string): Promise<Id<"referral">> {
  const referral = await referred();
  const bed = (await it.world.beds(it.world.lantern, it.house)).get(label) ?? "bed_none";
  await acceptReferral(it.manager, { ...on(referral), bed, until: localTime(it.world.clock, 30) });
  return referral;
}

test("to do: by the time it is due, a phone screen of today at its own; then paperwork, then what is paused", async () => {
  const [paused, first, screened] = [await referred(), await referred(), await referred()];
  await requestInformation(it.manager, { ...on(paused), question: "Any papers?" });
  it.world.clock.pass({ hours: 1 });
  await planScreen(it.manager, { ...on(screened), at: localTime(it.world.clock, 1), who: "Cedric" });
  expect(await toDo()).toEqual([
    `screen_decision ${screened}`,
    `decision ${first}`,
    "paperwork",
    `paused ${paused}`,
  ]);
  expect((await board()).toDo.some(({ late }) => late)).toBe(false);
  it.world.clock.pass({ hours: 24 });
  expect((await board()).toDo.filter(({ late }) => late)).toHaveLength(2);
});

test("to do: an open bed with someone waiting comes after what is due within twelve hours", async () => {
  const [waiting, later] = [await referred(), await referred()];
  await putOnWaitlist(it.manager, { ...on(waiting), reason: "In turn" });
  await it.world.drain();
  expect(await toDo()).toEqual(["offer", `decision ${later}`, "paperwork"]);
  it.world.clock.pass({ hours: 13 });
  expect(await toDo()).toEqual([`decision ${later}`, "offer", "paperwork"]);
});

test("to do: a fair review says what is next and by when, without a name, until nothing is to be done", async () => {
  const reviews = async (role?: Role) =>
    (await board(role)).toDo.flatMap((one) => (one.kind === "review" ? [one] : []));
  const next = async (role?: Role) =>
    (await reviews(role)).map(({ review: { task, dueOn } }) => [task, dueOn]);
  const { at } = await appealedCase(it, async (at) => {
    expect(await next()).toEqual([["read", it.inDays(7)]]);
    expect(JSON.stringify(await reviews())).not.toMatch(/Linus|Bracken/);
    await readStatement(it.manager, at());
    expect(await next()).toEqual([["decide", it.inDays(7)]]);
    expect(await next("house_staff")).toEqual([]);
  });
  expect(await next("house_staff")).toEqual([["answer", it.inDays(30 - 31)]]);
  expect((await reviews()).map(({ late }) => late)).toEqual([true]);
  await withdrawDecision(it.manager, { ...it.of(), reason: "A plan" });
  expect(await next()).toEqual([]);
  // An answer that comes all the same is written down.
  await answerAppeal(it.manager, { ...at(), identity: "manager", result: "upheld", words: "Heard" });
  expect(await next()).toEqual([]);
});

test("coming up: arrivals, offers, move-outs of this week and notices, soonest first", async () => {
  const arrives = await accepted("1B");
  await changeArrival(it.manager, { ...on(arrives), date: it.inDays(1), time: "15:00" });
  const offered = await referred();
  await putOnWaitlist(it.manager, { ...on(offered), reason: "In turn" });
  const bed = (await it.world.beds(it.world.lantern, it.house)).get("2A") ?? "bed_none";
  const until = localTime(it.world.clock, 12);
  await offerBed(it.manager, { ...on(offered), bed, until, holdToo: true });
  await agreeMoveOut(it.manager, { ...it.of(), on: it.inDays(8) });
  expect(await coming()).toEqual([`offer_due ${until.replace("T", ", ")}`, `arrival ${it.inDays(1)}, 15:00`]);
  await agreeMoveOut(it.manager, { ...it.of(), on: it.inDays(7) });
  await it.decide();
  await it.serve({ reviewBy: it.inDays(5) });
  expect((await coming()).slice(2)).toEqual([
    `review_by ${it.inDays(5)}`,
    `move_out ${it.inDays(7)}`,
    `leave_by ${it.inDays(30)}`,
  ]);
  expect((await coming("house_staff")).slice(2)).toEqual([`move_out ${it.inDays(7)}`]);
  await askReview(it.manager, { ...it.of(), identity: "manager", words: "Unfair" });
  expect(await coming()).not.toContain(`review_by ${it.inDays(5)}`);
  await it.world.drain();
  expect(await differences(it.world.system(it.world.lantern))).toEqual([]);
});

test("coming up: an arrival has a first name and an initial for those who may open the referral, and no name before it is accepted", async () => {
  const names = async (role?: Role) => {
    const { coming: ahead, awaiting } = await board(role);
    return [...ahead.map((one) => ("card" in one ? one.card.name : "")), ...awaiting.map(({ name }) => name)];
  };
  const referral = await referred();
  expect(await names()).toEqual([""]);
  const bed = (await it.world.beds(it.world.lantern, it.house)).get("1B") ?? "bed_none";
  await acceptReferral(it.manager, { ...on(referral), bed, until: localTime(it.world.clock, 30) });
  expect(await names()).toEqual(["Theo W."]);
  expect(await names("house_staff")).toEqual(["Theo W."]);
  expect(await names("clinician")).toEqual([""]);
});
