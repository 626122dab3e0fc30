import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { sumCensus } from "#shared/houses/census/sum-census.ts";
import { changeHouse, readHouse } from "#shared/houses/house/change-house.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { networkCensus } from "#shared/records/census/census.ts";
import { sampleHouse } from "#shared/records/house/house.ts";
import { formOf, type HouseForm } from "#shared/records/house/house-from.ts";
import { couldServe } from "#shared/records/house/serves.ts";
import { exampleReferral } from "#shared/records/referral/payload/example.ts";
import type { ReferralPayload } from "#shared/records/referral/payload.ts";
import { allWishes, wantedOn } from "#shared/records/waitlist/wanted.ts";
import { fitFor } from "#shared/referrals/decisions/fit.ts";
import { routeReferral } from "#shared/referrals/decisions/route-referral.ts";
import { offerBed } from "#shared/referrals/waitlist/offer-bed.ts";
import { putOnWaitlist } from "#shared/referrals/waitlist/put-on-waitlist.ts";
import { takeOffWaitlist } from "#shared/referrals/waitlist/take-off-waitlist.ts";
import { decode, encode } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import { readBoard } from "#shared/views/house-board.ts";
import { readNetwork } from "#shared/views/network-page.ts";
import { readNetworkWaitlist } from "#shared/views/waitlist-page.ts";
import { differences } from "../support/differences.ts";
import { sampleIds } from "../support/sample-ids.ts";
import { addNetwork, command, createSmallWorld, localTime, type SmallWorld } from "../support/small-world.ts";
import { wholeTable } from "../support/whole-table.ts";

let world: SmallWorld;
let house: Id<"house">;
let care: Scope;
let manager: Scope;
beforeEach(async () => {
  world = await createSmallWorld();
  house = world.lantern.houses.juniper;
  care = world.as(world.lantern.members.admissions);
  manager = world.as(world.lantern.members.house_manager, house);
});

type Wish = (typeof allWishes)[number];
const wanting =
  ({ house: houseWanted, children }: Wish) =>
  (payload: ReferralPayload): ReferralPayload => ({
    ...payload,
    person: {
      ...payload.person,
      gender: { ...payload.person.gender, houseWanted },
      ...(children ? { childrenComing: 2 } : {}),
    },
  });
const [men, women] = [
  { house: "men", children: false },
  { house: "women", children: true },
] as const;

/** A referral on Juniper's list, or on the network's. */
async function waiting(wish: Wish, where: "house" | "network" = "house"): Promise<Id<"referral">> {
  const referral = await world.referred(world.lantern, wanting(wish));
  if (where === "house") await routeReferral(care, { referral, house, command: command() });
  const [scope, whose] = where === "house" ? [manager, house] : [care, null];
  await putOnWaitlist(scope, { house: whose, referral, reason: "Came first", command: command() });
  return referral;
}
const settle = async () => {
  await world.drain();
  world.clock.pass({ minutes: 6 });
  await world.tick();
  await world.drain();
};
const page = () => readNetwork(world.as(world.lantern.members.network_admin), {});
const wanted = async () =>
  new Map((await page()).wanted.map(({ wish, ...n }) => [wish && `${wish.house} ${wish.children}`, n]));

describe("beds wanted, by population served", () => {
  test("is counted over every list, beside the open beds that could serve", async () => {
    await waiting(men);
    await waiting(men, "network");
    await waiting(women, "network");
    await settle();
    // Both houses serve men, four beds each, and take no children.
    expect(await wanted()).toEqual(
      new Map([
        ["men false", { waiting: 2, offered: 0, free: 8 }],
        ["women false", { waiting: 0, offered: 0, free: 0 }],
        ["any false", { waiting: 0, offered: 0, free: 8 }],
        ["men true", { waiting: 0, offered: 0, free: 0 }],
        ["women true", { waiting: 1, offered: 0, free: 0 }],
        ["any true", { waiting: 0, offered: 0, free: 0 }],
      ]),
    );
    expect((await readNetworkWaitlist(care, {})).wanted?.rows).toEqual((await page()).wanted);
  });

  test("is updated: an offered bed is not open, and an entry that leaves the list is not counted", async () => {
    const referral = await waiting(men);
    const bed = (await world.beds(world.lantern, house)).get("1A") ?? "bed_none";
    const until = localTime(world.clock, 5);
    await offerBed(manager, { house, referral, bed, until, reason: undefined, command: command() });
    await settle();
    expect((await wanted()).get("men false")).toEqual({ waiting: 1, offered: 1, free: 7 });
    world.clock.pass({ hours: 6 });
    await world.tick();
    await settle();
    expect((await wanted()).get("men false")).toEqual({ waiting: 1, offered: 0, free: 8 });
    await takeOffWaitlist(manager, { house, referral, command: command() });
    await settle();
    expect((await wanted()).get("men false")).toEqual({ waiting: 0, offered: 0, free: 8 });
  });

  test("counts no bed of a paused house, and each house's beds wherever they could serve", async () => {
    const admin = world.as(world.lantern.members.network_admin);
    const change = async (which: Id<"house">, form: HouseForm) => {
      const { house: was, texts, version } = await readHouse(admin, { house: which });
      const changed = { ...formOf(was, texts), ...form };
      await changeHouse(admin, { house: which, version, form: changed, command: command() });
    };
    await change(house, { paused: "yes" });
    await change(world.lantern.houses.alder, { serves: ["men", "women", "children"] });
    await settle();
    expect([...(await wanted()).values()].map(({ free }) => free)).toEqual([4, 4, 4, 4, 4, 4]);
  });

  test("equals a rebuild, after changes that come late, twice and in any order", async () => {
    await waiting(men);
    await waiting(women, "network");
    await world.drain((records) => [...records, ...records].reverse());
    await settle();
    expect((await wanted()).get("women true")?.waiting).toBe(1);
    expect(await differences(world.system(world.lantern))).toEqual([]);
  });

  test("an entry added during a sum is in the next sum", async () => {
    await settle();
    await waiting(men);
    await world.drain();
    world.clock.pass({ minutes: 6 });
    const system = world.system(world.lantern);
    let late: Promise<unknown> | undefined;
    const slow = {
      ...system,
      table: new Proxy(system.table, {
        get: (table, name) => {
          const value = Reflect.get(table, name);
          if (name !== "query") return typeof value === "function" ? value.bind(table) : value;
          return async (...given: unknown[]) => {
            const found = await value.apply(table, given);
            late ??= waiting(women, "network").then(() => world.drain());
            await late;
            return found;
          };
        },
      }),
    };
    await sumCensus(slow);
    await settle();
    expect((await wanted()).get("women true")?.waiting).toBe(1);
  });

  test("includes only the own network", async () => {
    const other = await addNetwork(world, "net_other");
    await waiting(women, "network");
    await settle();
    const theirs = await readNetwork(world.as(other.members.network_admin), {});
    expect(theirs.wanted.reduce((sum, one) => sum + one.waiting, 0)).toBe(0);
  });

  test("is only numbers, with no house, referral, partner or day, and the directory has none of a single house", async () => {
    const referral = await waiting(women);
    await settle();
    expect(JSON.stringify((await page()).wanted)).not.toMatch(/hse_|ref_|ptn_|20\d\d/);
    const directory = (await wholeTable(world)).filter((one) => one.pk === care.homes.directory());
    const told = directory.filter((one) => JSON.stringify(one.data).includes('"waiting"'));
    expect(told.map((one) => one.kind)).toEqual([networkCensus.kind]);
    expect(JSON.stringify(told)).not.toContain(referral);
    await expect(readNetwork(manager, {})).rejects.toMatchObject({ kind: "forbidden" });
    await expect(readNetworkWaitlist(manager, {})).rejects.toMatchObject({ kind: "forbidden" });
  });
});

test("does not make a house's board more expensive, and the card matches the list", async () => {
  await waiting(men);
  const before = manager.table.meter.roundTrips;
  const board = await readBoard(manager, { house });
  expect(manager.table.meter.roundTrips - before).toBe(1);
  expect(board.waitlist?.wanted).toEqual([{ wish: men, waiting: 1, offered: 0 }]);
});

const wish = fc.constantFrom(...allWishes);

test("rows by wish always add up to the list", () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ wish: fc.option(wish), offer: fc.constantFrom(null, {}) })),
      (entries) => {
        const rows = wantedOn(entries);
        expect(rows.reduce((sum, one) => sum + one.waiting, 0)).toBe(entries.length);
        expect(rows.reduce((sum, one) => sum + one.offered, 0)).toBe(
          entries.filter((one) => one.offer).length,
        );
        expect(new Set(rows.map((one) => JSON.stringify(one.wish))).size).toBe(rows.length);
      },
    ),
  );
});

test("a bed counts for a wish exactly if the fit does not rule out its house by population", () => {
  const serves = fc.record({
    genders: fc.subarray(["men", "women"] as const),
    children: fc.boolean(),
  });
  fc.assert(
    fc.property(wish, serves, (wanted, served) => {
      const fit = fitFor({
        referral: wanting(wanted)(exampleReferral("2026-01-01")),
        house: { ...sampleHouse("hse_1"), serves: served },
        freeBeds: [{ label: "1A" }],
        nextAgreedMoveOut: null,
        today: "2026-01-01",
      });
      expect(couldServe(served, wanted)).toBe(fit.verdict === "fits");
    }),
  );
});

test("a sum stored before wishes were counted reads as zero", () => {
  const at = { ...sampleIds } as const;
  const { homes } = world.system(world.lantern);
  const [, sum] = networkCensus.samples(at);
  if (!sum) throw new Error("no sample");
  const { now: _now, wanted: _wanted, ...before } = sum;
  const item = { ...encode(networkCensus, homes, sum, 1), schema: 1, data: before };
  expect(decode(networkCensus, item).value).toMatchObject({ wanted: [], summedAt: sum.summedAt });
});
