import { beforeEach, describe, expect, test } from "vitest";
import type { Id } from "#shared/kernel/ids.ts";
import { stay as stayEntity, stayKey } from "#shared/records/stay/stay.ts";
import { chooseRecord, endEmergency } from "#shared/residents/emergency/choose-record.ts";
import { openEmergency } from "#shared/residents/emergency/open-emergency.ts";
import { readEmergency } from "#shared/residents/emergency/read-emergencies.ts";
import { readInEmergency } from "#shared/residents/emergency/read-in-emergency.ts";
import { reviewEmergency } from "#shared/residents/emergency/review-emergency.ts";
import { moveInWithoutReferral } from "#shared/residents/stay/move-in.ts";
import { readStay } from "#shared/residents/stay/read-stay.ts";
import { scopeInHouse, scopeOfEmergencies } from "#shared/table/member-scopes.ts";
import { replace } from "#shared/table/transact.ts";
import { readNetwork } from "#shared/views/network-page.ts";
import { command, createSmallWorld, madeOnce, type SmallWorld } from "../support/small-world.ts";

let world: SmallWorld;
let stay: Id<"stay">;
let neighbor: Id<"stay">;

const juniper = () => world.lantern.houses.juniper;
/** The manager of Alder, who does not reach Juniper. */
const manager = () => ({ ...world.lantern.members.house_manager, houses: [world.lantern.houses.alder] });
const asManager = () => scopeOfEmergencies(world.world, manager(), "req");
const sent = { reason: "medical", words: "Not waking up" };

const made = madeOnce(async () => {
  world = await createSmallWorld();
  const beds = await world.beds(world.lantern, juniper());
  const into = async (label: string, legalName: string) => {
    const who = { house: juniper(), bed: beds.get(label) ?? "bed_none", legalName, birthDate: "1990-01-01" };
    const scope = world.as(world.lantern.members.house_manager, juniper());
    return (await moveInWithoutReferral(scope, { ...who, command: command() })).stay;
  };
  stay = await into("1A", "Linus Bracken");
  neighbor = await into("1B", "Ezra Swift");
  await world.drain();
  return world;
});
beforeEach(async () => {
  world = await made();
});

const open = async (scope = asManager(), identity: string = manager().identity) =>
  (await openEmergency(scope, { ...sent, house: juniper(), identity, command: command() })).emergency;
const choose = (emergency: Id<"emergency">, of = stay) =>
  chooseRecord(asManager(), { emergency, stay: of, command: command() });
const shown = (emergency: Id<"emergency">) => readInEmergency(asManager(), { emergency });

test("a manager whom the house refuses opens one resident's record, and the house lists no one any more", async () => {
  expect(() => scopeInHouse(world.world, manager(), juniper(), "req")).toThrow("not_found");
  const emergency = await open();
  const first = await shown(emergency);
  expect(first.residents.map(({ name, label }) => `${label} ${name}`)).toEqual(["1A Linus B.", "1B Ezra S."]);
  expect(first.record).toBeUndefined();
  await choose(emergency);
  const then = await shown(emergency);
  expect(then.record?.stay.legalName).toBe("Linus Bracken");
  expect(then.residents).toEqual([]);
  await expect(choose(emergency, neighbor)).rejects.toMatchObject({ code: "emergency_bound" });
});

test("of two choices at once, one stands", async () => {
  const emergency = await open();
  const both = await Promise.allSettled([choose(emergency), choose(emergency, neighbor)]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test.each([
  ["after four hours", async () => world.clock.pass({ hours: 4 })],
  [
    "once its opener is done",
    async (emergency: Id<"emergency">) => endEmergency(asManager(), { emergency, command: command() }),
  ],
])("%s it shows nothing and takes no choice", async (_, pass) => {
  const [emergency, unchosen] = [await open(), await open()];
  await choose(emergency);
  for (const one of [emergency, unchosen]) await pass(one);
  expect(await shown(emergency)).toMatchObject({ isLive: false, record: undefined, house: undefined });
  expect((await shown(unchosen)).residents).toEqual([]);
  await expect(choose(unchosen)).rejects.toMatchObject({ code: "emergency_over" });
});

test("it is its opener's alone", async () => {
  const emergency = await open();
  const other = scopeOfEmergencies(world.world, world.lantern.members.network_admin, "req");
  await expect(readInEmergency(other, { emergency })).rejects.toMatchObject({ kind: "not_found" });
  const chosen = chooseRecord(other, { emergency, stay, command: command() });
  await expect(chosen).rejects.toMatchObject({ kind: "not_found" });
});

describe("the role for the house", () => {
  test("cannot write there, and reaches no other house", async () => {
    const inside = asManager().inEmergency(juniper());
    const found = await inside.table.get(stayEntity, stayKey(inside.homes, juniper(), stay));
    if (!found) throw new Error("no stay");
    await expect(inside.table.write([replace(stayEntity, found, found.value)])).rejects.toThrow(/outside/i);
    const elsewhere = stayKey(inside.homes, world.lantern.houses.alder, stay);
    await expect(inside.table.get(stayEntity, elsewhere)).rejects.toThrow(/outside/i);
  });

  test("is taken on from an emergency access alone", () => {
    const { members } = world.lantern;
    for (const scope of [world.as(members.network_admin), world.as(members.house_manager, juniper())])
      expect(() => scope.inEmergency(juniper())).toThrow("forbidden");
  });
});

test("the stay says who looked, in which emergency; the review says what was opened and when", async () => {
  const emergency = await open();
  await shown(emergency);
  await choose(emergency);
  await shown(emergency);
  await world.drain();
  const care = world.as(world.lantern.members.admissions);
  const { looked, happened } = await readStay(care, { house: juniper(), stay });
  const { name, member } = manager();
  expect(looked).toEqual(expect.arrayContaining([expect.objectContaining({ emergency, member, name })]));
  expect(happened.map(({ type }) => type)).toContain("emergency.record_opened");
  const reviewed = await readEmergency(care, { emergency });
  expect(reviewed.looked.map(({ purpose }) => purpose).sort()).toEqual(["record", "residents"]);
});

test("a second person reviews it, once; until then it stands on the network page", async () => {
  const emergency = await open();
  const admin = world.as(world.lantern.members.network_admin);
  const unreviewed = async () => (await readNetwork(admin, {})).unreviewed.map(({ id }) => id);
  const review = (identity: string) =>
    reviewEmergency(admin, {
      emergency,
      verdict: "not_justified",
      note: "No one was hurt",
      identity,
      command: command(),
    });
  expect(await unreviewed()).toEqual([emergency]);
  await expect(review(manager().identity)).rejects.toMatchObject({ code: "emergency_own" });
  await review("someone-else");
  await expect(review("someone-else")).rejects.toMatchObject({ code: "emergency_reviewed" });
  expect(await unreviewed()).toEqual([]);
});
