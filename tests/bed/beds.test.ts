import { beforeEach, describe, expect, test } from "vitest";
import { addBedsHere, putBedBack, renameBed, retireBed, takeBedOut } from "#shared/houses/bed/change-bed.ts";
import { readBed } from "#shared/houses/bed/read-bed.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { acceptReferral } from "#shared/referrals/decisions/accept-referral.ts";
import { routeReferral } from "#shared/referrals/decisions/route-referral.ts";
import { moveBed } from "#shared/residents/stay/move-bed.ts";
import { moveInWithoutReferral } from "#shared/residents/stay/move-in.ts";
import { readStay } from "#shared/residents/stay/read-stay.ts";
import type { Scope } from "#shared/table/scope.ts";
import { readBoard } from "#shared/views/house-board.ts";
import { moveOut } from "../support/move-out.ts";
import { command, createSmallWorld, localTime, type SmallWorld } from "../support/small-world.ts";

let world: SmallWorld;
let manager: Scope;
let house: Id<"house">;
let beds: Map<string, Id<"bed">>;
beforeEach(async () => {
  world = await createSmallWorld();
  house = world.lantern.houses.juniper;
  manager = world.as(world.lantern.members.house_manager, house);
  beds = await world.beds(world.lantern, house);
});

const bed = (label: string): Id<"bed"> => {
  const id = beds.get(label);
  if (!id) throw new Error(`No bed ${label}`);
  return id;
};
const moveIn = async (label: string, legalName = "Linus Bracken") => {
  const asked = { house, bed: bed(label), legalName, birthDate: "1990-01-01", command: command() };
  return (await moveInWithoutReferral(manager, asked)).stay;
};
const pass = (days: number) => world.clock.pass({ hours: 24 * days });
const slept = async (label: string, on: string) =>
  (await readBed(manager, { house, bed: bed(label), on })).asked?.slept.map(({ name }) => name);

describe("a bed's past", () => {
  test("says who slept in it on any night, through moves and move-outs", async () => {
    const first = world.today();
    const linus = await moveIn("2B");
    pass(3);
    const moved = world.today();
    await moveBed(manager, { house, stay: linus, bed: bed("1A"), command: command() });
    pass(2);
    const ezra = world.today();
    await moveIn("2B", "Ezra Swift");
    pass(4);
    const left = world.today();
    await moveOut(manager, { house, stay: linus, kind: "graduated", on: left, command: command() });

    expect(await slept("2B", first)).toEqual(["Linus B."]);
    expect(await slept("2B", moved)).toEqual([]);
    expect(await slept("1A", moved)).toEqual(["Linus B."]);
    expect(await slept("2B", ezra)).toEqual(["Ezra S."]);
    expect(await slept("2B", left)).toEqual(["Ezra S."]);
    expect(await slept("1A", left)).toEqual([]);
    const { before } = await readBed(manager, { house, bed: bed("1A") });
    expect(before.map(({ name, from, to }) => [name, from, to])).toEqual([["Linus B.", moved, left]]);
  });

  test("refuses a future day and an invalid day", async () => {
    for (const on of ["2030-01-01", "tomorrow", "2026-02-31"])
      await expect(readBed(manager, { house, bed: bed("1A"), on })).rejects.toMatchObject({
        kind: "invalid",
        fields: [{ pointer: "/on" }],
      });
  });
});

describe("out of service", () => {
  test("a bed is not offered until it is back in service", async () => {
    const out = { house, bed: bed("1A"), reason: "Window lock", back: world.today() };
    await takeBedOut(manager, { ...out, command: command() });
    await expect(moveIn("1A")).rejects.toMatchObject({ code: "bed_taken" });
    expect((await readBoard(manager, { house })).counts).toMatchObject({ out: 1, free: 3 });
    await putBedBack(manager, { house, bed: bed("1A"), command: command() });
    await moveIn("1A");
  });

  test("is refused for an occupied or held bed", async () => {
    await moveIn("1A");
    const referral = await world.referred();
    const care = world.as(world.lantern.members.admissions);
    await routeReferral(care, { referral, house, command: command() });
    await world.drain();
    const until = localTime(world.clock, 5);
    await acceptReferral(manager, { house, referral, bed: bed("1B"), until, command: command() });
    const act = (label: string) => ({ house, bed: bed(label), reason: "Paint", command: command() });
    await expect(takeBedOut(manager, act("1A"))).rejects.toMatchObject({ code: "bed_occupied" });
    await expect(takeBedOut(manager, act("1B"))).rejects.toMatchObject({ code: "bed_held" });
    await expect(retireBed(manager, act("1A"))).rejects.toMatchObject({ code: "bed_occupied" });
    world.clock.pass({ hours: 6 });
    await takeBedOut(manager, act("1B"));
  });

  test("needs a reason, and refuses a past date", async () => {
    const out = { house, bed: bed("1A") };
    await expect(takeBedOut(manager, { ...out, reason: " ", command: command() })).rejects.toMatchObject({
      fields: [{ pointer: "/reason" }],
    });
    const late = { ...out, reason: "Paint", back: "2020-01-01", command: command() };
    await expect(takeBedOut(manager, late)).rejects.toMatchObject({ fields: [{ pointer: "/back" }] });
  });
});

describe("a label", () => {
  const name = (label: string, to: string) =>
    renameBed(manager, {
      house,
      bed: bed(label),
      label: to,
      room: "Attic",
      place: "lower",
      command: command(),
    });

  test("changes with the stay in the bed, and is unique in the house", async () => {
    const stay = await moveIn("1A");
    await name("1A", "Attic 1");
    expect((await readStay(manager, { house, stay })).stay.bedLabel).toBe("Attic 1");
    await expect(name("1B", "ATTIC 1")).rejects.toMatchObject({ fields: [{ pointer: "/label" }] });
    await name("1B", "1A");
  });

  test("given to two beds at the same time goes to one", async () => {
    const outcomes = await Promise.allSettled([name("1A", "X"), name("1B", "x")]);
    expect(outcomes.filter((one) => one.status === "fulfilled")).toHaveLength(1);
  });

  test("of a retired bed is free again, and its history stays", async () => {
    const stay = await moveIn("1A");
    pass(1);
    await moveOut(manager, { house, stay, kind: "graduated", on: world.today(), command: command() });
    await retireBed(manager, { house, bed: bed("1A"), command: command() });
    await addBedsHere(manager, { house, beds: "Attic: 1A upper", command: command() });
    const board = await readBoard(manager, { house });
    expect(board.beds.map(({ label, room }) => [label, room])).toContainEqual(["1A", "Attic"]);
    expect((await readBed(manager, { house, bed: bed("1A") })).before).toHaveLength(1);
    await expect(moveIn("1A")).rejects.toMatchObject({ code: "bed_taken" });
  });
});
