import { beforeEach, describe, expect, test } from "vitest";
import { addToCheckIn } from "#shared/check-ins/add-to-check-in.ts";
import { keepCheckIn } from "#shared/check-ins/keep-check-in.ts";
import { supportedFollows } from "#shared/check-ins/project-shares.ts";
import { beginCheckIn, listCheckIns, readCheckIn } from "#shared/check-ins/read-check-ins.ts";
import { takeBackShare } from "#shared/check-ins/take-back-share.ts";
import { readAgenda } from "#shared/journeys/beside/read-agenda.ts";
import { alert } from "#shared/records/alert/alert.ts";
import { checkInShare, supportedCheckIn } from "#shared/records/check-in/share.ts";
import { mostSteps, planKey, recoveryPlan } from "#shared/records/plan/plan.ts";
import { transferStay } from "#shared/residents/transfer/transfer-stay.ts";
import { assigned, type Walking, walkingIn, walkingWorld } from "../support/beside.ts";
import { differences } from "../support/differences.ts";
import { disorder, seeded } from "../support/faulty.ts";
import { command, madeOnce, type SmallWorld } from "../support/small-world.ts";
import { wholeTable } from "../support/whole-table.ts";
import { sent, withPlan } from "./kit.ts";

let world: SmallWorld;
let they: Walking;
let made: Walking;
const first = madeOnce(async () => {
  const { world: one, they: walk } = await walkingWorld();
  made = walk;
  await withPlan(made);
  return one;
});
beforeEach(async () => {
  world = await first();
  they = walkingIn(world, made);
});

const refusal = (code: string) => expect.objectContaining({ name: "Refusal", code });
const items = async (kind: string) => (await wholeTable(world)).filter((one) => one.kind === kind);
const keep = (changed: Parameters<typeof sent>[0] = {}, scope = they.mentor) =>
  keepCheckIn(scope, sent(changed));

describe("a check-in that is kept", () => {
  test("changes the plan and the agenda in one act, and asks next time what became of it", async () => {
    const next = world.clock
      .now()
      .add({ hours: 24 * 4 })
      .toString()
      .slice(0, 10);
    await keep({
      steps: ["stp_1"],
      newStep: "Ask about fees",
      newStepGoal: "gol_1",
      promise: "Drive you",
      next,
    });
    await world.drain();
    const { plan, last } = await beginCheckIn(they.resident);
    expect(last?.next.will).toBe("Call the cooking school");
    expect(plan?.goals[0]?.steps).toMatchObject([
      { words: "Open an account", done: expect.stringMatching(/Z$/) },
      { words: "Ask about fees", owner: "resident", done: null },
    ]);
    expect((await readAgenda(they.own)).residents).toMatchObject([
      { promised: "Drive you", nextOn: next, lastOn: world.today(), due: { state: "later" } },
    ]);
    const { checkIn } = await keep({ after: last?.id, went: "done", helped: "Odell sat next to me" });
    expect((await readCheckIn(they.resident, { checkIn })).checkIn.said).toEqual({
      words: "Call the cooking school",
      went: "done",
      helped: "Odell sat next to me",
    });
  });

  test("adds no step that the form of its goal could not show, and so lose", async () => {
    const adds = () => keep({ newStep: "One more", newStepGoal: "gol_1" });
    for (let at = 1; at < mostSteps; at += 1) await adds();
    await expect(adds()).rejects.toMatchObject({
      fields: [{ pointer: "/newStepGoal", code: "check_in.goal_full" }],
    });
    expect((await beginCheckIn(they.resident)).plan?.goals[0]?.steps).toHaveLength(mostSteps);
  });

  test("shows how each part goes over time, what is working now first", async () => {
    const parts = (home: string, money: string) => ({
      parts: [
        { domain: "home", is: home },
        { domain: "money", is: money },
      ],
    });
    await keep(parts("working", "needs_strength"));
    world.clock.pass({ hours: 48 });
    await keep(parts("needs_strength", "working"));
    const { checkIns, trend } = await listCheckIns(they.resident);
    expect(checkIns).toHaveLength(2);
    expect(trend.map(({ domain, points }) => [domain, points.map((one) => one.is)])).toEqual([
      ["money", ["needs_strength", "working"]],
      ["home", ["working", "needs_strength"]],
    ]);
  });

  test("is added to, never changed: by either of the two", async () => {
    const { checkIn } = await keep();
    await addToCheckIn(they.resident, { checkIn, words: "It was eleven months", command: command() });
    world.clock.pass({ minutes: 1 });
    await addToCheckIn(they.mentor, { checkIn, words: "Right", command: command() });
    const found = await readCheckIn(they.mentor, { checkIn });
    expect(found.notes.map(({ words, made }) => [words, made.by.kind])).toEqual([
      ["It was eleven months", "resident"],
      ["Right", "member"],
    ]);
    expect(found.checkIn.good).toMatch(/^A year/);
  });

  test("that says someone is not safe leaves word of it without content, and no other one does", async () => {
    await keep();
    expect(await items(alert.kind)).toEqual([]);
    const { concern: isOne } = await keep({ dying: "yes" });
    expect(isOne).toBe(true);
    const [left] = await items(alert.kind);
    expect(left?.data).toEqual({
      journey: they.journey,
      checkIn: expect.any(String),
      at: expect.any(String),
      accompanied: true,
      step: 0,
      nextAt: expect.any(String),
      answered: null,
    });
  });

  test("needs the safety answers every time", async () => {
    for (const missing of ["safe", "dying"] as const)
      await expect(keep({ [missing]: "" })).rejects.toMatchObject({
        kind: "invalid",
        fields: [{ pointer: `/${missing}` }],
      });
    expect(await items("check_in")).toEqual([]);
  });
});

describe("a copy for the house's supporters", () => {
  const supported = async () => (await items(supportedCheckIn.kind)).map(({ pk, data }) => [pk, data]);
  const isShown = async (checkIn: string) =>
    (await readCheckIn(they.resident, { checkIn: checkIn as never })).isShown;

  test("is the whole of it, and taken back it stays as an empty item", async () => {
    const { checkIn } = await keep({ audience: "house_supporters" });
    await world.drain();
    expect(await supported()).toMatchObject([
      [`N#net_lantern#SUP#${they.at.house}`, { shown: { name: "Linus", copy: { good: /^A year/ } } }],
    ]);
    expect(await isShown(checkIn)).toBe(true);
    // What a slow worker still holds as it is taken back.
    const held = [];
    for await (const all of supportedFollows.everything(world.system(world.lantern))) held.push(...all);
    await takeBackShare(they.resident, { checkIn, command: command() });
    expect(await isShown(checkIn)).toBe(true);
    await world.drain((records) => disorder(seeded(5), [...records, ...records]));
    expect(held).toHaveLength(2);
    for (const { follow, also } of held)
      await expect(world.system(world.lantern).table.write([follow, ...also])).rejects.toThrow(
        expect.objectContaining({ name: "ConditionFailed" }),
      );
    expect(await supported()).toMatchObject([[expect.any(String), { shown: null }]]);
    expect(await isShown(checkIn)).toBe(false);
    await expect(takeBackShare(they.resident, { checkIn, command: command() })).rejects.toEqual(
      refusal("already_private"),
    );
    expect(await differences(world.system(world.lantern))).toEqual([]);
  });

  test("does not go along to another house", async () => {
    await keep({ audience: "house_supporters" });
    await world.drain();
    const to = world.lantern.houses.alder;
    const bed = (await world.beds(world.lantern, to)).get("2B") ?? "bed_none";
    const move = { to, bed, on: world.today(), carry: ["journey"], tellWhere: false, agreed: true };
    await transferStay(world.as(world.lantern.members.admissions), {
      ...they.at,
      ...move,
      command: command(),
    });
    await world.drain();
    expect(await supported()).toMatchObject([[`N#net_lantern#SUP#${they.at.house}`, { shown: null }]]);
  });

  test("is made only if that was agreed; a clinician's needs a live consent", async () => {
    await keep();
    expect(await items(checkInShare.kind)).toEqual([]);
    await expect(keep({ audience: "clinician" })).rejects.toEqual(refusal("audience_over"));
  });
});

describe("races", () => {
  test("sent twice at once, it is kept once", async () => {
    const twice = sent({ steps: ["stp_1"] });
    const [a, b] = await Promise.all([keepCheckIn(they.mentor, twice), keepCheckIn(they.mentor, twice)]);
    expect(a).toEqual(b);
    expect(await items("check_in")).toHaveLength(1);
  });

  test("a step that both finish at once: one is told that the plan has changed, and nothing of theirs is kept", async () => {
    const both = await Promise.allSettled([
      keep({ steps: ["stp_1"] }),
      keep({ steps: ["stp_1"], kind: "own" }, they.resident),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "plan_changed" },
    });
    expect(await items("check_in")).toHaveLength(1);
    const plan = await they.mentor.table.get(recoveryPlan, planKey(they.mentor.homes, they.journey));
    expect(plan?.version).toBe(2);
  });

  test("a handover during a check-in: the former mentor's is refused whole", async () => {
    await assigned(world, they.journey, world.lantern.members.alumni);
    await expect(keep({ steps: ["stp_1"], dying: "yes" })).rejects.toEqual(refusal("handed_over"));
    expect(await items("check_in")).toEqual([]);
    expect(await items(alert.kind)).toEqual([]);
  });
});
