import { beforeEach, describe, expect, test } from "vitest";
import { readAgenda } from "#shared/journeys/beside/read-agenda.ts";
import { readOwnPage } from "#shared/journeys/own/read-own.ts";
import { beginPlan } from "#shared/plans/begin-plan.ts";
import { plans } from "#shared/plans/capability.ts";
import { completeStep } from "#shared/plans/complete-step.ts";
import { readEdition, readPlan } from "#shared/plans/read-plan.ts";
import { reviewPlan } from "#shared/plans/review-plan.ts";
import { aboutSeen, rewritePlan } from "#shared/plans/rewrite-plan.ts";
import { shareGoal, takeGoalBack } from "#shared/plans/share-goal.ts";
import { hasSigned, planSeen, signHandedOver, signPlan } from "#shared/plans/sign-plan.ts";
import { addGoal, changeGoal, goalSeen, setGoalState } from "#shared/plans/write-goal.ts";
import type { RecoveryPlan } from "#shared/records/plan/plan.ts";
import { isReviewDue } from "#shared/records/plan/rules.ts";
import { readStay } from "#shared/residents/stay/read-stay.ts";
import { transferStay } from "#shared/residents/transfer/transfer-stay.ts";
import type { Scope } from "#shared/table/scope.ts";
import { assigned, type Walking, walkingIn, walkingWorld } from "../support/beside.ts";
import { differences } from "../support/differences.ts";
import { disorder, seeded } from "../support/faulty.ts";
import { beginning, begun, planNow, welding } from "../support/plans.ts";
import { command, madeOnce, type SmallWorld } from "../support/small-world.ts";

let world: SmallWorld;
let they: Walking;
let made: Walking;
let plan: RecoveryPlan;
let goal: RecoveryPlan["goals"][number];
const first = madeOnce(async () => {
  const { world: one, they: walk } = await walkingWorld();
  made = walk;
  await begun(made.mentor);
  await one.drain();
  return one;
});
beforeEach(async () => {
  world = await first();
  they = walkingIn(world, made);
  plan = await planNow(they.resident);
  [goal] = plan.goals as [typeof goal];
});

const refusal = (code: string) => expect.objectContaining({ name: "Refusal", code });
const rewrite = (scope: Scope, meaning: string, seen = aboutSeen(plan)) =>
  rewritePlan(scope, { ...beginning, meaning, seen, command: command() });
const sign = async (scope: Scope, name: string) =>
  signPlan(scope, { name, seen: planSeen(await planNow(scope)), command: command() });
const manager = () => world.as(world.lantern.members.house_manager, they.at.house);
const seenByHouse = async () => (await readStay(manager(), they.at)).goals.map((one) => one.words);
const standing = async () => (await readPlan(they.resident)).standing.map(({ seen }) => seen);

test("a plan that the mentor begins is the resident's: both read, change and sign the same one", async () => {
  expect(plan).toMatchObject({ edition: 1, strengths: ["I show up", "I can cook for twenty"] });
  expect(await planNow(they.mentor)).toEqual(plan);
  await sign(they.mentor, "Marcus Hale");
  const seen = planSeen(plan);
  await signHandedOver(they.mentor, { name: "Linus Bracken", seen, command: command() });
  const step = goal.steps[0]?.id ?? "stp_none";
  await completeStep(they.resident, { goal: goal.id, step, done: true, command: command() });
  const signed = await planNow(they.mentor);
  expect(signed.signed).toMatchObject({
    resident: { edition: 1, name: "Linus Bracken", phoneOf: they.by.member },
    mentor: { edition: 1, name: "Marcus Hale", phoneOf: null },
  });
  expect([hasSigned(signed, "resident"), hasSigned(signed, "mentor")]).toEqual([true, true]);
  await rewrite(they.resident, "My own place");
  const now = await planNow(they.mentor);
  expect([now.edition, now.meaning, now.signed.resident?.edition]).toEqual([2, "My own place", 1]);
  expect([hasSigned(now, "resident"), hasSigned(now, "mentor")]).toEqual([false, false]);
  await sign(they.resident, "Linus Bracken");
  expect((await planNow(they.mentor)).signed.resident).toMatchObject({ edition: 2, phoneOf: null });
  expect(await readEdition(they.mentor, { edition: 1 })).toEqual(signed);
  await expect(beginPlan(they.mentor, { ...beginning, command: command() })).rejects.toEqual(
    refusal("plan_begun"),
  );
});

describe("two who write at once", () => {
  test("are told: the second is refused with what the first wrote, and can send again", async () => {
    const both = await Promise.allSettled([
      rewrite(they.resident, "Being home for dinner"),
      rewrite(they.mentor, "Staying out of court"),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const lost = both.find((one) => one.status === "rejected");
    expect(lost?.reason).toEqual(refusal("plan_rewritten"));
    const now = await planNow(they.mentor);
    await rewrite(they.mentor, "Both", aboutSeen(now));
    expect((await planNow(they.resident)).meaning).toBe("Both");
    await expect(
      signPlan(they.resident, { name: "Linus", seen: planSeen(plan), command: command() }),
    ).rejects.toEqual(refusal("plan_rewritten"));
  });

  test("about different things do not stand in each other's way", async () => {
    const step = goal.steps[0]?.id ?? "stp_none";
    const change = { ...welding, words: "Pass the exam", goal: goal.id, seen: goalSeen(goal) };
    const steps = goal.steps.map(({ id, words, owner }) => ({ id, words, owner }));
    await completeStep(they.resident, { goal: goal.id, step, done: true, command: command() });
    await Promise.all([
      rewrite(they.resident, "My own place"),
      changeGoal(they.mentor, { ...change, steps: [...steps, { words: "Sleep early" }], command: command() }),
      addGoal(they.resident, { ...welding, words: "Open a savings account", command: command() }),
    ]);
    const now = await planNow(they.mentor);
    expect(now).toMatchObject({ meaning: "My own place", edition: 1 });
    expect(now.goals.map((one) => one.words).toSorted()).toEqual(["Open a savings account", "Pass the exam"]);
    const kept = now.goals.find((one) => one.id === goal.id)?.steps ?? [];
    expect(kept.map((one) => [one.words, one.done !== null])).toEqual([
      ["Call about the class", true],
      ["Get the bus pass", false],
      ["Sleep early", false],
    ]);
  });

  test("are resident and new mentor: what the former mentor still sends is refused and changes nothing", async () => {
    await assigned(world, they.journey, world.lantern.members.alumni);
    const acts = [
      () => rewrite(they.mentor, "Late"),
      () => setGoalState(they.mentor, { goal: goal.id, state: "reached", command: command() }),
      () => shareGoal(they.mentor, { goal: goal.id, agreed: "yes", command: command() }),
    ];
    for (const act of acts) await expect(act()).rejects.toEqual(refusal("handed_over"));
    expect(await planNow(they.resident)).toEqual(plan);
  });
});

test("a review keeps what both wrote and how far the goals were, and the next is due in thirty days", async () => {
  const step = goal.steps[0]?.id ?? "stp_none";
  await completeStep(they.resident, { goal: goal.id, step, done: true, command: command() });
  world.clock.pass({ hours: 24 * 8 });
  await reviewPlan(they.mentor, { stronger: "I call first", command: command() });
  const now = await planNow(they.resident);
  expect(now.reviews).toMatchObject([
    { on: world.today(), edition: 1, stronger: "I call first", goals: [{ id: goal.id, done: 1, steps: 2 }] },
  ]);
  world.clock.pass({ hours: 24 * 30 });
  expect(now.nextReviewOn).toBe(world.today());
  await expect(reviewPlan(they.mentor, { stronger: " ", command: command() })).rejects.toMatchObject({
    fields: [{ pointer: "/stronger", code: "plan.review_required" }],
  });
});

test("whatever is sent, a plan has three or four parts, goals have words, and nothing else is kept", async () => {
  const problems = async (sent: object) =>
    rewritePlan(they.resident, { ...beginning, ...sent, seen: aboutSeen(plan), command: command() }).then(
      () => [],
      (error) => error.fields.map((one: { pointer: string; code: string }) => [one.pointer, one.code]),
    );
  expect(await problems({ parts: ["home", "health"] })).toEqual([["/parts", "plan.parts"]]);
  expect(await problems({ parts: ["home", "health", "mind", "money", "legal"] })).toHaveLength(1);
  expect(await problems({ parts: ["home", "health", "drugs"] })).toEqual([["/parts", "choice.unknown"]]);
  expect(await problems({ meaning: "x".repeat(1001), supports: [{ how: "Calls" }] })).toEqual([
    ["/meaning", "text.too_long"],
    ["/supports/0/name", "text.name_required"],
  ]);
  await expect(addGoal(they.resident, { words: "", command: command() })).rejects.toMatchObject({
    fields: [{ pointer: "/domain" }, { pointer: "/words" }],
  });
  expect(await planNow(they.resident)).toEqual(plan);
});

test("the day of a review shows to both once it has come, without a word of the plan, and goes once they looked back", async () => {
  const shown = async () => {
    const { residents } = await readAgenda(they.own);
    const { beside } = await readOwnPage(they.resident);
    expect(JSON.stringify([residents, beside])).not.toMatch(/my kids|cook for twenty|welding/i);
    const due = (one: { nextReviewOn: string | null } | undefined) =>
      one && isReviewDue(one, world.clock.now(), "America/Los_Angeles");
    return [due(residents[0]), due(beside)];
  };
  expect(await shown()).toEqual([false, false]);
  world.clock.pass({ hours: 24 * 7 });
  expect(await shown()).toEqual([true, true]);
  await reviewPlan(they.resident, { stronger: "I call first", command: command() });
  await world.drain();
  expect(await shown()).toEqual([false, false]);
  expect(await differences(world.system(world.lantern))).toEqual([]);
});

describe("a goal shared with the house", () => {
  const projected = async () => {
    const found = [];
    for (const projection of plans.projections)
      for await (const all of projection.everything(world.system(world.lantern))) found.push(...all);
    return found;
  };
  const share = () => shareGoal(they.resident, { goal: goal.id, command: command() });

  test("is all the house sees; with the mentor the resident agrees to it", async () => {
    const act = { goal: goal.id, command: command() };
    await expect(shareGoal(they.mentor, act)).rejects.toMatchObject({ fields: [{ pointer: "/agreed" }] });
    await shareGoal(they.mentor, { ...act, agreed: "yes", command: command() });
    expect(await seenByHouse()).toEqual([]);
    await world.drain();
    expect([await seenByHouse(), await standing()]).toEqual([[goal.words], [true]]);
    const page = JSON.stringify(await readStay(manager(), they.at));
    expect(page).toContain("Get the bus pass");
    expect(page).not.toMatch(/Early mornings|my kids|cook for twenty/);
    const step = goal.steps[1]?.id ?? "stp_none";
    await completeStep(they.resident, { goal: goal.id, step, done: true, command: command() });
    await world.drain();
    const [shown] = (await readStay(manager(), they.at)).goals;
    expect(shown?.steps.map(({ done }) => done)).toEqual([false, true]);
    expect(await differences(world.system(world.lantern))).toEqual([]);
  });

  test("is taken back only once that stands, and no slow worker brings it back", async () => {
    await share();
    await world.drain();
    const held = await projected();
    await takeGoalBack(they.mentor, { goal: goal.id, command: command() });
    expect([await seenByHouse(), await standing()]).toEqual([[goal.words], [true]]);
    const random = seeded(3);
    await world.drain((records) => disorder(random, [...records, ...records]));
    expect([await seenByHouse(), await standing()]).toEqual([[], [false]]);
    const { table } = world.system(world.lantern);
    expect(held).toHaveLength(3);
    for (const { follow, also } of held) await expect(table.write([follow, ...also])).rejects.toThrow();
    expect([await seenByHouse(), await standing()]).toEqual([[], [false]]);
    const [, late] = await projected();
    await assigned(world, they.journey, world.lantern.members.alumni);
    await expect(table.write([...(late?.also ?? [])])).rejects.toThrow("journey.header");
  });

  test("is no longer seen once they move, and the next house sees nothing of it", async () => {
    await share();
    await world.drain();
    const care = world.as(world.lantern.members.admissions);
    const to = world.lantern.houses.alder;
    const bed = (await world.beds(world.lantern, to)).get("2B") ?? "bed_none";
    const move = { to, bed, on: world.today(), carry: ["journey"], tellWhere: false, agreed: true };
    const there = await transferStay(care, { ...they.at, ...move, command: command() });
    await world.drain();
    expect([await seenByHouse(), await standing()]).toEqual([[], [false]]);
    const step = goal.steps[0]?.id ?? "stp_none";
    await completeStep(they.resident, { goal: goal.id, step, done: true, command: command() });
    await world.drain();
    expect((await readStay(care, there)).goals).toEqual([]);
    await share();
    await world.drain();
    expect((await readStay(care, there)).goals).toMatchObject([{ words: goal.words }]);
    expect(await differences(world.system(world.lantern))).toEqual([]);
  });
});
