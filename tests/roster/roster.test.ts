import { Temporal } from "temporal-polyfill";
import { beforeEach, expect, test } from "vitest";
import { clearNight, clearWeekday, setNights, setWeekly } from "#shared/houses/roster/change-on-call.ts";
import { readOnCall, readOnCallTonight } from "#shared/houses/roster/read-on-call.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { nightOf } from "#shared/records/roster/roster.ts";
import type { Scope } from "#shared/table/scope.ts";
import { readBoard } from "#shared/views/house-board.ts";
import { command, createSmallWorld, type SmallWorld } from "../support/small-world.ts";

let world: SmallWorld;
let house: Id<"house">;
let manager: Scope;

beforeEach(async () => {
  world = await createSmallWorld({ beds: 2 });
  house = world.lantern.houses.juniper;
  manager = world.as(world.lantern.members.house_manager, house);
});

const hollis = { known: "", name: "Hollis Vireo", phone: "555 010 0199", email: "Hollis@Lantern.example" };
const delphine = { known: "", name: "Delphine Marsh", phone: "555 010 0198", email: "" };
const nights = (who: typeof hollis, from: string, to = "") =>
  setNights(manager, { house, ...who, from, to, command: command() });
const names = async () =>
  (await readOnCall(manager, { house })).nights.map((one) => one.callee?.name ?? null);

test("a night runs from noon to noon in the house's time zone", () => {
  const at = (time: string) =>
    nightOf(Temporal.ZonedDateTime.from(`${time}[America/Los_Angeles]`).toInstant(), "America/Los_Angeles");
  expect(at("2026-03-02T12:00").toString()).toBe("2026-03-02");
  expect(at("2026-03-03T02:30").toString()).toBe("2026-03-02");
  expect(at("2026-03-03T11:59").toString()).toBe("2026-03-02");
  // The night of a clock change is one night too.
  expect(at("2026-03-08T03:30").toString()).toBe("2026-03-07");
});

test("a range of nights, a weekly rule, and a single night that overrides it", async () => {
  world.clock.pass({ hours: 4 }); // Monday, 1 pm
  await setWeekly(manager, { house, ...delphine, days: ["1", "2", "3"], command: command() });
  await nights(hollis, "2026-03-03", "2026-03-05");
  expect((await names()).slice(0, 8)).toEqual([
    "Delphine Marsh",
    "Hollis Vireo",
    "Hollis Vireo",
    "Hollis Vireo",
    null,
    null,
    null,
    "Delphine Marsh",
  ]);
  await clearNight(manager, { house, on: "2026-03-04", command: command() });
  await clearWeekday(manager, { house, day: 1, command: command() });
  expect((await names()).slice(0, 4)).toEqual([null, "Hollis Vireo", "Delphine Marsh", "Hollis Vireo"]);
});

test("Today shows who is on call tonight, or the house's number if no one is", async () => {
  world.clock.pass({ hours: 4 });
  const before = await readBoard(manager, { house });
  expect(before.tonight).toEqual({ on: "2026-03-02", single: false, callee: null });
  await nights(hollis, "2026-03-02");
  const { tonight } = await readBoard(manager, { house });
  expect(tonight.callee).toEqual({
    name: "Hollis Vireo",
    phone: "555 010 0199",
    email: "hollis@lantern.example",
  });
  world.clock.pass({ hours: 22 }); // Tuesday, 11 am: still Monday's night
  expect((await readBoard(manager, { house })).tonight.callee?.name).toBe("Hollis Vireo");
  world.clock.pass({ hours: 1 });
  expect((await readBoard(manager, { house })).tonight.callee).toBeNull();
});

test("a person on the schedule can be chosen by name, and is removed with their last night", async () => {
  world.clock.pass({ hours: 4 });
  await nights(hollis, "2026-03-02");
  const [id = ""] = Object.keys((await readOnCall(manager, { house })).roster.people);
  await nights({ ...hollis, known: id, name: "", phone: "", email: "" }, "2026-03-04");
  expect((await names())[2]).toBe("Hollis Vireo");
  await clearNight(manager, { house, on: "2026-03-02", command: command() });
  world.clock.pass({ hours: 72 });
  await nights(delphine, "2026-03-05");
  const { roster } = await readOnCall(manager, { house });
  expect(Object.values(roster.people).map((one) => one.name)).toEqual(["Delphine Marsh"]);
  expect(Object.keys(roster.nights)).toEqual(["2026-03-05"]);
});

test("two changes at the same time are both kept", async () => {
  await Promise.all([nights(hollis, "2026-03-03"), nights(delphine, "2026-03-04")]);
  const found = await names();
  expect(found).toContain("Hollis Vireo");
  expect(found).toContain("Delphine Marsh");
});

test("a change submitted twice is made once", async () => {
  const asked = { house, ...hollis, from: "2026-03-03", to: "", command: command() };
  await setNights(manager, asked);
  await setNights(manager, asked);
  await expect(setNights(manager, { ...asked, from: "2026-03-04" })).rejects.toMatchObject({
    code: "command_reused",
  });
});

test("all invalid fields are reported at once", async () => {
  const nobody = { known: "", name: " ", phone: "12", email: "nowhere" };
  await expect(
    setNights(manager, { house, ...nobody, from: "2025-01-01", to: "never", command: command() }),
  ).rejects.toMatchObject({
    fields: ["/from", "/to", "/name", "/phone", "/email"].map((pointer) => ({ pointer })),
  });
  await expect(
    setNights(manager, { house, ...hollis, from: "2026-03-09", to: "2026-03-08", command: command() }),
  ).rejects.toMatchObject({ fields: [{ pointer: "/to" }] });
  await expect(setWeekly(manager, { house, ...hollis, days: [], command: command() })).rejects.toMatchObject({
    fields: [{ pointer: "/days" }],
  });
  for (const known of ["stranger", "__proto__", "constructor"])
    await expect(nights({ ...hollis, known, name: "" }, "2026-03-03")).rejects.toMatchObject({
      fields: [{ pointer: "/known" }],
    });
});

test("admissions see who is on call tonight in every house on one page", async () => {
  world.clock.pass({ hours: 4 });
  await nights(hollis, "2026-03-02");
  const care = world.as(world.lantern.members.admissions);
  const { items } = await readOnCallTonight(care, {});
  expect(items.map((one) => [one.house.name, one.night.callee?.name ?? null])).toEqual([
    ["Alder House", null],
    ["Juniper House", "Hollis Vireo"],
  ]);
});
