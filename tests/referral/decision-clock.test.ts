import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { beforeEach, expect, test } from "vitest";
import { setNights } from "#shared/houses/roster/change-on-call.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { spokenNumber } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { directoryHouse, directoryHouseKey } from "#shared/records/house/records.ts";
import { decideByWith, firstClock } from "#shared/records/referral/clock.ts";
import { declineReferral } from "#shared/referrals/decisions/decline-referral.ts";
import { passReferral } from "#shared/referrals/decisions/pass-referral.ts";
import { routeReferral } from "#shared/referrals/decisions/route-referral.ts";
import { putOnWaitlist } from "#shared/referrals/waitlist/put-on-waitlist.ts";
import type { Scope } from "#shared/table/scope.ts";
import { card } from "#shared/table/transact.ts";
import { listInbox } from "#shared/views/inbox.ts";
import { readReferral } from "#shared/views/referral-page.ts";
import { differences } from "../support/differences.ts";
import { openMessages } from "../support/open-messages.ts";
import { command, createSmallWorld, type SmallWorld } from "../support/small-world.ts";
import { wholeTable } from "../support/whole-table.ts";

let world: SmallWorld;
let house: Id<"house">;
let manager: Scope;
let care: Scope;

beforeEach(async () => {
  world = await createSmallWorld({ beds: 2 });
  house = world.lantern.houses.juniper;
  manager = world.as(world.lantern.members.house_manager, house);
  care = world.as(world.lantern.members.admissions);
});

const route = (referral: Id<"referral">, to = house) =>
  routeReferral(care, { referral, house: to, command: command() });
const headerOf = async (referral: Id<"referral">) =>
  (await readReferral(care, { house: null, referral })).header;
const after = (hours: number) => stamp(world.clock.now().add({ hours }));
const tonight = (email: string) =>
  setNights(manager, {
    house,
    known: "",
    name: "Hollis Vireo",
    phone: "555 010 0199",
    email,
    from: world.today(),
    to: "",
    command: command(),
  });
/** A house with its own decision hours. */
async function hoursOf(of: Id<"house">, decisionHours: number): Promise<void> {
  const scope = world.as(world.lantern.members.network_admin);
  const was = await scope.table.get(directoryHouse, directoryHouseKey(scope.homes, of));
  if (!was) throw new Error("no house");
  await scope.table.write([card(directoryHouse, { ...was.value, decisionHours }, was.version + 1)]);
  await world.drain();
}
const mailed = () => world.mailed("overdue");
const clockGoes = async () => {
  await world.tick();
  await world.drain();
};

test("a house's own decision hours apply, shorter or longer than the network's", async () => {
  await hoursOf(house, 4);
  await hoursOf(world.lantern.houses.alder, 48);
  const referral = await world.referred();
  const start = world.clock.now();
  const fromStart = (hours: number) => stamp(start.add({ hours }));
  world.clock.pass({ hours: 1 });
  await route(referral);
  expect((await headerOf(referral)).clock.decideBy).toBe(fromStart(5));
  world.clock.pass({ hours: 1 });
  await passReferral(manager, { house, referral, to: null, command: command() });
  await world.drain();
  expect((await headerOf(referral)).clock.decideBy).toBe(fromStart(24));
  await route(referral, world.lantern.houses.alder);
  expect((await headerOf(referral)).clock.decideBy).toBe(fromStart(48));
  await world.drain();
  expect(await differences(world.system(world.lantern))).toEqual([]);
});

test("a move never extends the deadline beyond the promised one or the new house's hours from receipt", () => {
  const hour = (n: number) => Temporal.Instant.from("2026-03-02T00:00:00.000Z").add({ hours: n });
  const step = fc.record({ wait: fc.nat(60), hours: fc.integer({ min: 1, max: 168 }) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
      let now = 0;
      let longest = 24;
      const receivedAt = stamp(hour(0));
      let clock = firstClock(hour(0));
      for (const { wait, hours } of steps) {
        now += wait;
        longest = Math.max(longest, hours);
        clock = decideByWith({ receivedAt, clock }, hours, hour(now));
        const by = Temporal.Instant.from(clock.decideBy);
        expect(Temporal.Instant.compare(by, hour(now + hours))).toBeLessThanOrEqual(0);
        expect(Temporal.Instant.compare(by, hour(longest))).toBeLessThanOrEqual(0);
      }
    }),
  );
});

test("an overdue referral escalates to the network and the person on call is emailed once, without personal data", async () => {
  await tonight("hollis@lantern.example");
  const referral = await world.referred();
  await route(referral);
  await world.drain();
  world.clock.pass({ hours: 23 });
  await tonight("hollis@lantern.example");
  await clockGoes();
  expect(await mailed()).toEqual([]);
  world.clock.pass({ hours: 1 });
  const at = stamp(world.clock.now());
  await Promise.all([world.tick(), world.tick(), world.tick()]);
  for (let tick = 0; tick < 3; tick += 1) await clockGoes();
  const [mail, ...more] = await mailed();
  expect(more).toEqual([]);
  expect(mail).toMatchObject({ to: "hollis@lantern.example", kind: "overdue" });
  expect(mail?.text).toContain(`${spokenNumber(referral)} has waited 24 hours at Juniper House.`);
  expect(mail?.text).toContain(`https://porchlight.example/houses/${house}/referrals/${referral}`);
  expect(JSON.stringify(mail)).not.toMatch(/Theo|Wagtail|Larkfield|Hollis V/);
  const header = await headerOf(referral);
  expect(header.clock.overdue).toEqual({ at, told: "on_call" });
  expect((await readReferral(care, { house: null, referral })).history.at(-1)).toMatchObject({
    type: "referral.overdue",
    by: { kind: "system" },
    data: { told: "on_call" },
  });
  expect((await listInbox(care, {})).waiting[0]?.overdue).toEqual({ at, told: "on_call" });
  // The recipient is removed once the email is sent.
  const messages = (await wholeTable(world)).filter((one) => one.kind === "outbox_message");
  expect(JSON.stringify(messages)).not.toContain("hollis@");
  expect(openMessages(messages)).toEqual([]);
  expect(await differences(world.system(world.lantern))).toEqual([]);
});

test("with no one on call, and in the inbox, the network's contact is emailed", async () => {
  const [inHouse, inInbox] = [await world.referred(), await world.referred()];
  await route(inHouse);
  await world.drain();
  world.clock.pass({ hours: 25 });
  await clockGoes();
  const mails = await mailed();
  expect(mails.map((one) => one.to)).toEqual(["office@lantern.example", "office@lantern.example"]);
  for (const { text } of mails)
    expect(text).toContain("can change the address: https://porchlight.example/network/settings");
  expect(mails.some((one) => one.text.includes("in the inbox, not assigned to a house"))).toBe(true);
  for (const one of [inHouse, inInbox]) expect((await headerOf(one)).clock.overdue?.told).toBe("network");
});

test("a decision in time, or a place on the waitlist, notifies no one", async () => {
  const [declined, listed] = [await world.referred(), await world.referred()];
  await route(declined);
  await route(listed);
  const why = { reason: "unreachable" as const, wouldChange: "a call", elsewhere: "not known" };
  world.clock.pass({ hours: 24 });
  await Promise.allSettled([
    declineReferral(manager, { house, referral: declined, ...why, command: command() }),
    putOnWaitlist(manager, { house, referral: listed, reason: "Next lower bunk", command: command() }),
  ]);
  for (let tick = 0; tick < 2; tick += 1) await clockGoes();
  world.clock.pass({ hours: 48 });
  await clockGoes();
  expect(await mailed()).toEqual([]);
});

test("a decision made while the clock runs stands, whether or not someone was notified", async () => {
  const referral = await world.referred();
  await route(referral);
  await world.drain();
  world.clock.pass({ hours: 24 });
  const why = { reason: "unreachable" as const, wouldChange: "a call", elsewhere: "not known" };
  await Promise.all([
    world.tick(),
    declineReferral(manager, { house, referral, ...why, command: command() }),
  ]);
  for (let tick = 0; tick < 2; tick += 1) await clockGoes();
  expect((await headerOf(referral)).state.status).toBe("declined");
  expect((await mailed()).length).toBeLessThanOrEqual(1);
});

test("given more time by another house it is no longer overdue; overdue again, it notifies again", async () => {
  await hoursOf(world.lantern.houses.alder, 72);
  const referral = await world.referred();
  await route(referral);
  world.clock.pass({ hours: 24 });
  await clockGoes();
  await route(referral, world.lantern.houses.alder);
  const header = await headerOf(referral);
  expect(header.clock.overdue).toBeNull();
  expect(header.clock.decideBy).toBe(after(48));
  await world.drain();
  world.clock.pass({ hours: 48 });
  await clockGoes();
  expect(await mailed()).toHaveLength(2);
});
