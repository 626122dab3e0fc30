import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { beforeEach, describe, expect, test } from "vitest";
import { readJourney } from "#shared/journeys/beside/read-journey.ts";
import { milestones } from "#shared/journeys/milestones/capability.ts";
import { chooseMilestones } from "#shared/journeys/milestones/choose-milestones.ts";
import { readOwnMilestones } from "#shared/journeys/milestones/read-milestones.ts";
import { takeMilestonesBack } from "#shared/journeys/milestones/take-back.ts";
import { markOn, nextMark } from "#shared/records/milestone/marks.ts";
import type { Share } from "#shared/records/milestone/milestone.ts";
import { transferStay } from "#shared/residents/transfer/transfer-stay.ts";
import { readBoard } from "#shared/views/house-board.ts";
import { type Walking, walkingWorld } from "../support/beside.ts";
import { differences } from "../support/differences.ts";
import { disorder, seeded } from "../support/faulty.ts";
import { moveOut } from "../support/move-out.ts";
import { command, type SmallWorld } from "../support/small-world.ts";

let world: SmallWorld;
let they: Walking;
beforeEach(async () => {
  ({ world, they } = await walkingWorld());
});

const now = () => Temporal.PlainDate.from(world.today());
const manager = (house = they.at.house) => world.as(world.lantern.members.house_manager, house);
const choose = (inHouse: Share, recovery: Share, recoveryFrom = "") =>
  chooseMilestones(they.resident, { inHouse, recovery, recoveryFrom, command: command() });
const daysAgo = (days: number) => now().subtract({ days }).toString();
const seen = async () => (await readOwnMilestones(they.resident)).seen;
const onBoard = async (scope = manager(), house = they.at.house) =>
  (await readBoard(scope, { house })).celebrated.map(({ stay, what, mark }) => [stay.name, what, mark]);
const toMentor = async () => (await readJourney(they.mentor)).milestones;
const nothing = { inHouse: null, recovery: null };

describe("a milestone", () => {
  test("is celebrated on its day by the calendar, and no other", () => {
    const on = (day: string) => markOn("2026-01-31", Temporal.PlainDate.from(day));
    expect(on("2026-03-02")).toEqual({ unit: "days", n: 30 });
    expect(on("2026-03-03")).toBe(undefined);
    expect(on("2026-07-31")).toEqual({ unit: "months", n: 6 });
    expect(on("2036-01-31")).toEqual({ unit: "years", n: 10 });
    expect(on("2026-01-31")).toBe(undefined);
  });

  test("always has a next one, on its day", () => {
    const from = "2024-02-29";
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 15_000 }), (days) => {
        const day = Temporal.PlainDate.from(from).add({ days });
        const next = nextMark(from, day);
        const then = Temporal.PlainDate.from(next?.on ?? from);
        expect(Temporal.PlainDate.compare(then, day)).toBe(1);
        expect(markOn(from, then)).toEqual(next?.mark);
      }),
    );
  });
});

describe("what a resident shares of their milestones", () => {
  test("is nothing before they choose, and only what they chose, to whom they chose", async () => {
    world.clock.pass({ hours: 24 * 30 });
    expect([await onBoard(), await toMentor()]).toEqual([[], nothing]);
    await choose("house", "mentor", daysAgo(60));
    await world.drain();
    expect(await onBoard()).toEqual([["Linus B.", "inHouse", { unit: "days", n: 30 }]]);
    expect(await toMentor()).toEqual({ inHouse: daysAgo(30), recovery: daysAgo(60) });
    await choose("me", "house", daysAgo(60));
    await world.drain();
    expect(await onBoard()).toEqual([["Linus B.", "recovery", { unit: "days", n: 60 }]]);
    expect(await toMentor()).toEqual({ inHouse: null, recovery: daysAgo(60) });
    world.clock.pass({ hours: 24 });
    expect(await onBoard()).toEqual([]);
    expect(await differences(world.system(world.lantern))).toEqual([]);
  });

  test("needs their own date, which no one else sets", async () => {
    await expect(choose("me", "house")).rejects.toMatchObject({ fields: [{ pointer: "/recoveryFrom" }] });
    await expect(choose("me", "house", daysAgo(-1))).rejects.toMatchObject({
      fields: [{ pointer: "/recoveryFrom" }],
    });
    const act = { inHouse: "house", recovery: "me", recoveryFrom: "", command: command() };
    for (const scope of [they.mentor, manager()])
      await expect(chooseMilestones(scope, act)).rejects.toMatchObject({ kind: "forbidden" });
  });

  test("is taken back only once that stands, and no slow worker brings it back", async () => {
    world.clock.pass({ hours: 24 * 7 });
    await choose("house", "house", daysAgo(7));
    await world.drain();
    expect(await onBoard()).toHaveLength(2);
    const held = [];
    for (const projection of milestones.projections)
      for await (const all of projection.everything(world.system(world.lantern))) held.push(...all);
    await takeMilestonesBack(they.resident, { command: command() });
    expect(await seen()).toEqual({ inHouse: daysAgo(7), recovery: daysAgo(7) });
    expect(await toMentor()).toEqual(nothing);
    const random = seeded(5);
    await world.drain((records) => disorder(random, [...records, ...records]));
    expect([await onBoard(), await seen()]).toEqual([[], nothing]);
    expect((await readOwnMilestones(they.resident)).choice.recoveryFrom).toBe(daysAgo(7));
    const { table } = world.system(world.lantern);
    expect(held).toHaveLength(2);
    for (const { follow, also } of held) await expect(table.write([follow, ...also])).rejects.toThrow();
    expect([await onBoard(), await seen()]).toEqual([[], nothing]);
  });

  test("stays behind when they move, while days in house go on", async () => {
    await choose("house", "me");
    await world.drain();
    const care = world.as(world.lantern.members.admissions);
    const to = world.lantern.houses.alder;
    const bed = (await world.beds(world.lantern, to)).get("2B") ?? "bed_none";
    const began = now().toString();
    world.clock.pass({ hours: 24 * 7 });
    const move = { to, bed, on: now().toString(), carry: ["journey"], tellWhere: false, agreed: true };
    const there = await transferStay(care, { ...they.at, ...move, command: command() });
    await world.drain();
    expect([await onBoard(), await onBoard(care, to), await seen()]).toEqual([[], [], nothing]);
    await choose("house", "me");
    await world.drain();
    expect(await onBoard(care, to)).toHaveLength(1);
    expect(await seen()).toEqual({ inHouse: began, recovery: null });
    await moveOut(care, { ...there, kind: "planned_move", on: world.today(), command: command() });
    await world.drain();
    expect([await onBoard(care, to), await seen()]).toEqual([[], nothing]);
    expect(await differences(world.system(world.lantern))).toEqual([]);
  });
});
