import { expect, test } from "vitest";
import { acceptReferral } from "#shared/referrals/decisions/accept-referral.ts";
import { passReferral } from "#shared/referrals/decisions/pass-referral.ts";
import { routeReferral } from "#shared/referrals/decisions/route-referral.ts";
import { offerBed } from "#shared/referrals/waitlist/offer-bed.ts";
import { putOnWaitlist } from "#shared/referrals/waitlist/put-on-waitlist.ts";
import type { Scope } from "#shared/table/scope.ts";
import { readReferral } from "#shared/views/referral-page.ts";
import { atJuniper } from "../support/referral-kit.ts";
import { command, localTime } from "../support/small-world.ts";

/** Theo was referred twice, and both are at Juniper; the first has bed 1A. */
async function twice() {
  const at = await atJuniper();
  const { world, care, house } = at;
  const again = await world.referred();
  await routeReferral(care, { referral: again, house, command: command() });
  await world.drain();
  await at.accept(20);
  await world.drain();
  const other = (await world.beds(world.lantern, house)).get("1B");
  const accept = (holdToo: boolean) =>
    acceptReferral(at.manager, {
      house,
      referral: again,
      bed: other,
      until: localTime(world.clock, 20),
      holdToo,
      command: command(),
    });
  return { ...at, again, accept };
}

test("another open referral of the same person is shown, to the house and to admissions", async () => {
  const { world, manager, care, house, referral, again } = await twice();
  const there = await readReferral(manager, { house, referral: again });
  expect(there.others).toEqual([
    { referral, source: { kind: "partner", name: "Larkfield" }, status: "accepted", house, bedLabel: "1A" },
  ]);
  const inbox = await readReferral(care, { house: null, referral: again });
  expect(inbox.others).toEqual([
    { referral, source: { kind: "partner", name: "Larkfield" }, status: "accepted", house },
  ]);
  const alone = await world.referred(world.lantern, (payload) => ({
    ...payload,
    person: { ...payload.person, legalName: "Other Person", birthDate: "1970-01-01" },
  }));
  expect((await readReferral(care, { house: null, referral: alone })).others).toEqual([]);
});

test("a house does not see the person's referrals elsewhere", async () => {
  const { world, manager, house, referral } = await twice();
  const { alder } = world.lantern.houses;
  const elsewhere = await world.referred();
  await routeReferral(world.as(world.lantern.members.admissions), {
    referral: elsewhere,
    house: alder,
    command: command(),
  });
  await world.drain();
  const { others } = await readReferral(manager, { house, referral });
  expect(others.map((one) => one.referral)).not.toContain(elsewhere);
});

test("a second hold for one person is asked about, and held once it is confirmed", async () => {
  const { accept } = await twice();
  await expect(accept(false)).rejects.toMatchObject({
    fields: [{ pointer: "/holdToo", code: "referral.second_hold", params: { bed: "1A" } }],
  });
  await accept(true);
});

test("a hold in another house is asked about for admissions; the house is not told of it", async () => {
  const { world, care, again } = await twice();
  const { alder } = world.lantern.houses;
  await passReferral(care, {
    house: world.lantern.houses.juniper,
    referral: again,
    to: alder,
    command: command(),
  });
  await world.drain();
  const bed = (await world.beds(world.lantern, alder)).get("1A");
  const accepting = (scope: Scope, holdToo = false) =>
    acceptReferral(scope, {
      house: alder,
      referral: again,
      bed,
      until: localTime(world.clock, 20),
      holdToo,
      command: command(),
    });
  await expect(accepting(care)).rejects.toMatchObject({
    fields: [{ code: "referral.second_hold_elsewhere", params: { bed: "1A", house: "Juniper House" } }],
  });
  const manager = { ...world.lantern.members.house_manager, houses: [alder] };
  await accepting(world.as(manager, alder));
});

test("admissions hold a bed in a second house once they confirm it", async () => {
  const { world, care, again } = await twice();
  const { alder, juniper } = world.lantern.houses;
  await passReferral(care, { house: juniper, referral: again, to: alder, command: command() });
  await world.drain();
  const bed = (await world.beds(world.lantern, alder)).get("1A");
  const until = localTime(world.clock, 20);
  const sent = { house: alder, referral: again, bed, until };
  await acceptReferral(care, { ...sent, holdToo: true, command: command() });
});

test("an offer from a waitlist asks about a hold in the house, and for admissions about one elsewhere", async () => {
  const { world, care, manager, house, again } = await twice();
  const { alder } = world.lantern.houses;
  const waits = (scope: Scope, at: typeof house) =>
    putOnWaitlist(scope, { house: at, referral: again, reason: "Came first", command: command() });
  const offering = async (scope: Scope, at: typeof house, holdToo = false) => {
    const bed = (await world.beds(world.lantern, at)).get("1B");
    const until = localTime(world.clock, 5);
    return offerBed(scope, { house: at, referral: again, bed, until, holdToo, command: command() });
  };
  await waits(manager, house);
  await expect(offering(manager, house)).rejects.toMatchObject({
    fields: [{ pointer: "/holdToo", code: "referral.second_hold", params: { bed: "1A" } }],
  });
  await routeReferral(care, { referral: again, house: alder, command: command() });
  await waits(care, alder);
  await expect(offering(care, alder)).rejects.toMatchObject({
    fields: [{ code: "referral.second_hold_elsewhere", params: { bed: "1A", house: "Juniper House" } }],
  });
  await offering(care, alder, true);
});

test("a hold that has lapsed asks nothing", async () => {
  const { world, accept } = await twice();
  world.clock.pass({ hours: 21 });
  await accept(false);
});
