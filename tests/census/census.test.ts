import { beforeEach, describe, expect, test } from "vitest";
import { createEvents } from "#functions/events/app.ts";
import { addBedsHere, retireBed, takeBedOut } from "#shared/houses/bed/change-bed.ts";
import { askForSum, sumCensus } from "#shared/houses/census/sum-census.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { bed } from "#shared/records/bed/bed.ts";
import { networkCensus, networkCensusKey } from "#shared/records/census/census.ts";
import { moveInWithoutReferral } from "#shared/residents/stay/move-in.ts";
import { decode } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import { readNetwork } from "#shared/views/network-page.ts";
import { differences } from "../support/differences.ts";
import { moveOut } from "../support/move-out.ts";
import { sampleIds } from "../support/sample-ids.ts";
import { command, createSmallWorld, type SmallWorld } from "../support/small-world.ts";

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

const bedOf = (label: string): Id<"bed"> => beds.get(label) ?? "bed_none";
const moveIn = async (label: string, on?: string) => {
  const asked = { house, bed: bedOf(label), legalName: `Resident ${label}`, on, command: command() };
  return (await moveInWithoutReferral(manager, asked)).stay;
};
const out = (stay: Id<"stay">, on: string) =>
  moveOut(manager, { house, stay, kind: "graduated", on, command: command() });
/** Runs all follow-up work, including the sum. */
const settle = async () => {
  await world.drain();
  world.clock.pass({ minutes: 6 });
  await world.tick();
  await world.drain();
};
const admin = () => world.as(world.lantern.members.network_admin);
const nights = async () =>
  new Map((await readNetwork(admin(), {})).census.map((one) => [one?.on, one?.occupied]));
const daysAgo = (days: number) =>
  world.clock.now().toZonedDateTimeISO("America/Los_Angeles").toPlainDate().subtract({ days }).toString();

describe("the nights of a network", () => {
  test("follow from the stays: late entries are corrected, and a passing day needs no work", async () => {
    const stay = await moveIn("1A", daysAgo(7));
    await settle();
    world.clock.pass({ hours: 24 * 5 });
    const then = await nights();
    expect([then.get(daysAgo(13)), then.get(daysAgo(12)), then.get(daysAgo(0))]).toEqual([0, 1, 1]);
    expect((await world.tick()).done).toBe(0);
    await out(stay, daysAgo(4));
    await settle();
    const now = await nights();
    expect([now.get(daysAgo(5)), now.get(daysAgo(4)), now.get(daysAgo(0))]).toEqual([1, 0, 0]);
  });

  test("count beds from the day they were added until they are retired, also out of service", async () => {
    await settle();
    world.clock.pass({ hours: 24 * 3 });
    await addBedsHere(manager, { house, beds: "9A, 9B", command: command() });
    await takeBedOut(manager, { house, bed: bedOf("1B"), reason: "Paint", command: command() });
    await retireBed(manager, { house, bed: bedOf("2B"), command: command() });
    await settle();
    const { census } = await readNetwork(admin(), {});
    const standing = new Map(census.map((one) => [one?.on, one?.beds]));
    expect([standing.get(daysAgo(4)), standing.get(daysAgo(3)), standing.get(daysAgo(0))]).toEqual([0, 8, 9]);
  });

  test("are only numbers and name no one", async () => {
    const stay = await moveIn("1A");
    await settle();
    const { census } = await readNetwork(admin(), {});
    expect(JSON.stringify(census)).not.toMatch(new RegExp(`${stay}|Resident`));
    expect(census.length).toBe(90);
  });

  test("equal a rebuild, after changes in any order and repeated", async () => {
    const stay = await moveIn("1A", daysAgo(5));
    await moveIn("2B");
    await out(stay, daysAgo(1));
    await world.drain((records) => [...records, ...records].reverse());
    world.clock.pass({ minutes: 6 });
    await world.tick();
    await world.drain();
    expect(await differences(world.system(world.lantern))).toEqual([]);
  });
});

describe("the sum of all houses", () => {
  const census = async () => {
    const system = world.system(world.lantern);
    return (await system.table.get(networkCensus, networkCensusKey(system.homes)))?.value;
  };

  test("is computed at most every five minutes, however much changes", async () => {
    await settle();
    const first = (await census())?.summedAt;
    await moveIn("1A");
    await world.drain();
    await world.tick();
    expect((await census())?.summedAt).toBe(first);
    world.clock.pass({ minutes: 6 });
    await world.tick();
    expect((await census())?.summedAt).not.toBe(first);
    expect((await census())?.work).toBeNull();
  });

  test("resumes if interrupted, and changes meanwhile request a new one", async () => {
    await settle();
    await moveIn("1A");
    await world.drain();
    world.clock.pass({ minutes: 6 });
    const system = world.system(world.lantern);
    const broken = {
      ...system,
      table: new Proxy(system.table, {
        get: (table, name) => {
          if (name === "query") return () => Promise.reject(new Error("lost"));
          const value = Reflect.get(table, name);
          return typeof value === "function" ? value.bind(table) : value;
        },
      }),
    };
    await expect(sumCensus(broken)).rejects.toThrow("lost");
    expect((await census())?.work?.state).toBe("taken");
    await askForSum(system);
    expect((await census())?.work?.state).toBe("asked");
    world.clock.pass({ minutes: 6 });
    await world.tick();
    expect((await census())?.work).toBeNull();
    expect((await nights()).get(daysAgo(0))).toBe(1);
  });

  test("computed by several at once is computed once and correctly", async () => {
    await moveIn("1A");
    await world.drain();
    world.clock.pass({ minutes: 6 });
    await Promise.all([1, 2, 3].map(() => sumCensus(world.system(world.lantern))));
    expect((await nights()).get(daysAgo(0))).toBe(1);
    expect((await census())?.work).toBeNull();
  });
});

test("a bed stored before beds had a date reads as existing since its last change", () => {
  const { addedAt: _, ...before } = bed.samples({ ...sampleIds })[0] ?? {};
  const item = {
    pk: "N#net_1#H#hse_1",
    sk: "B#bed_1",
    kind: "bed",
    schema: 2,
    version: 4,
    data: { ...before, changedAt: "2026-02-03T00:00:00.000Z" },
  };
  expect(decode(bed, item).value.addedAt).toBe("2026-02-03T00:00:00.000Z");
});

test("beds that change together are projected once: one write of the availability card and the census", async () => {
  await world.drain();
  const labels = Array.from({ length: 30 }, (_, at) => `N${at}`);
  await addBedsHere(manager, { house, beds: labels.join(", "), command: command() });
  const handle = createEvents({
    world: world.world,
    mail: world.ports.mail,
    texts: world.ports.texts,
    origin: "http://localhost:3000",
    log: () => {},
  });
  expect((await handle(await world.changed())).failed).toEqual([]);
  const followed = (await world.changed()).map(({ pk, sk }) => `${pk}|${sk}`);
  const { homes } = world.system(world.lantern);
  expect(followed.filter((one) => one === `${homes.availability()}|H#${house}`).length).toBe(1);
  expect(followed.filter((one) => one === `${homes.directory()}|O#${house}`).length).toBe(1);
  await world.drain();
  expect(await differences(world.system(world.lantern))).toEqual([]);
});
