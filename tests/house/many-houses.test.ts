import { beforeAll, describe, expect, test } from "vitest";
import { createWeb } from "#functions/web/app.ts";
import { readInquiry } from "#shared/inquiries/read-inquiry.ts";
import { takeCall } from "#shared/inquiries/take-call.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { listHouses } from "#shared/records/house/list-houses.ts";
import { routeReferral } from "#shared/referrals/decisions/route-referral.ts";
import { moveInWithoutReferral } from "#shared/residents/stay/move-in.ts";
import { transferStay } from "#shared/residents/transfer/transfer-stay.ts";
import { readNetwork } from "#shared/views/network-page.ts";
import { readProgress } from "#shared/views/network-setup.ts";
import { readReferral } from "#shared/views/referral-page.ts";
import { readTransfer } from "#shared/views/transfer-page.ts";
import { addHouses } from "../support/many-houses.ts";
import { command, createSmallWorld, type SmallWorld } from "../support/small-world.ts";
import { origin, type Person, signedIn } from "../web/browser.ts";

const more = 258;
const all = more + 2;
let world: SmallWorld;
let admin: Person;
let care: Person;
let last: Id<"house">;
let juniper: Id<"house">;
beforeAll(async () => {
  world = await createSmallWorld();
  // Every tenth is for women and children, with an open bed.
  const ids = await addHouses(world, more, {
    change: (at) => (at % 10 === 0 ? { serves: { genders: ["women"], children: true } } : {}),
  });
  last = ids.at(-1) ?? "hse_none";
  juniper = world.lantern.houses.juniper;
  const web = createWeb({
    world: world.world,
    ports: world.ports,
    oidc: { issuer: "http://localhost:1/identity", clientId: "x", insecure: true },
    origin,
    development: true,
    log: () => {},
  });
  admin = await signedIn(world, web, world.lantern.members.network_admin);
  care = await signedIn(world, web, world.lantern.members.admissions);
});

const administration = () => world.as(world.lantern.members.network_admin);
const admissions = () => world.as(world.lantern.members.admissions);
const walkIn = async (house: Id<"house">) => {
  const bed = [...(await world.beds(world.lantern, house)).values()][0] ?? "bed_none";
  const who = { legalName: "Linus Bracken", birthDate: "1990-01-01", phone: "555-0177" };
  const { stay } = await moveInWithoutReferral(admissions(), { house, bed, ...who, command: command() });
  await world.drain();
  return stay;
};

describe("a network of 260 houses", () => {
  test("setup counts every house, bed and resident", async () => {
    const before = await readProgress(administration());
    expect(before).toMatchObject({ houses: all, beds: more + 8, bedless: 0 });
    await walkIn(last);
    expect((await readProgress(administration())).residents).toBe(before.residents + 1);
    const page = await admin.get("/start");
    expect(page.text).toContain(`${all} houses.`);
    expect(page.text).not.toContain("first 200");
  });

  test("the fit includes every house, so a referral can be routed to the last one", async () => {
    const referral = await world.referred();
    const page = await readReferral(admissions(), { house: null, referral });
    expect([page.fits.all, page.houses.length]).toEqual([all, all]);
    expect(page.houses.map((one) => one.id)).toContain(last);
    const at = `/referrals/${referral}`;
    const shown = (text: string) => text.match(/<h3>(?:House \d+|Alder House|Juniper House)<\/h3>/g) ?? [];
    const pages: string[] = [];
    for (let part = 1; part <= Math.ceil(all / 30); part += 1)
      pages.push(...shown((await care.get(`${at}?fits=${part}`)).text));
    expect(new Set(pages).size).toBe(all);
    expect(pages).toHaveLength(all);
    expect(shown((await care.get(`${at}?fits=x`)).text)).toHaveLength(30);
    await routeReferral(admissions(), { referral, house: last, command: command() });
    await world.drain();
    expect((await readReferral(admissions(), { house: null, referral })).header.house).toBe(last);
  });

  test("a house can pass to every other, and admissions can invite to every one", async () => {
    expect(await listHouses(world.as(world.lantern.members.house_manager, juniper))).toHaveLength(all);
    const sent = { name: "Sample Caller", phone: "555-555-0100" };
    const { inquiry } = await takeCall(admissions(), { sent, command: command() });
    expect((await readInquiry(admissions(), { inquiry })).houses).toHaveLength(all);
  });

  test("a transfer can go to every house, those with open beds first", async () => {
    const stay = await walkIn(juniper);
    const page = await readTransfer(admissions(), { house: juniper, stay });
    expect(page.houses).toHaveLength(all - 1);
    const at = `/houses/${juniper}/stays/${stay}/transfer`;
    const ways: string[][] = [];
    for (let part = 1; part <= Math.ceil((all - 1) / 30); part += 1)
      ways.push((await care.get(`${at}?part=${part}`)).text.match(/transfer\?to=hse_[\w-]+/g) ?? []);
    expect(ways[0]).toHaveLength(30);
    const free = page.houses.filter((one) => one.free > 0);
    expect(new Set(ways.flat())).toEqual(new Set(free.map(({ id }) => `transfer?to=${id}`)));
    const to = page.houses.at(-2)?.id ?? "hse_none";
    const bed = [...(await world.beds(world.lantern, to)).values()][0] ?? "bed_none";
    const agreed = { carry: [], tellWhere: false, agreed: true, on: world.today(), command: command() };
    const chosen = await readTransfer(admissions(), { house: juniper, stay, to });
    expect([chosen.chosen?.free.length, chosen.houses]).toEqual([1, []]);
    await transferStay(admissions(), { house: juniper, stay, to, bed, ...agreed });
  });

  test("a member and an API key can be given the last house; only one key's form is open at a time", async () => {
    expect((await admin.get("/network/members")).text).toContain(`name="houses" value="${last}"`);
    const closed = await admin.get("/network/partners");
    expect(closed.text).not.toContain(`name="houses"`);
    const { id } = world.lantern.partners.larkfield;
    const open = await admin.get(`/network/partners?issue=${id}`);
    expect(open.text.split(`name="houses" value="${last}"`)).toHaveLength(2);
    const issued = await admin.send(`/network/partners?issue=${id}`, `/network/partners/${id}/keys`, {
      houses: last,
    });
    expect([issued.status, issued.text.includes("API key (shown only once)")]).toEqual([200, true]);
  });

  test("the sum counts open beds of every house, and the network's page reads no more than for two houses", async () => {
    const small = await createSmallWorld();
    const cost = async (of: SmallWorld) => {
      const scope = of.as(of.lantern.members.network_admin);
      await readNetwork(scope, {});
      return scope.table.meter.roundTrips;
    };
    await world.drain();
    world.clock.pass({ minutes: 6 });
    await world.tick();
    const { wanted, all: summed, houses } = await readNetwork(administration(), {});
    expect(houses.length).toBeLessThanOrEqual(100);
    expect(summed.houses).toBe(all);
    const women = wanted.find(({ wish }) => wish?.house === "women" && wish.children);
    expect(women?.free).toBe(26);
    expect(await cost(world)).toBe(await cost(small));
    expect((await admin.get("/network")).text).toContain(`of ${all} houses`);
  });
});
