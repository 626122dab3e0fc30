import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { stamp } from "#shared/kernel/instant.ts";
import { firstClock } from "#shared/records/referral/clock.ts";
import { headerKey, referralHeader } from "#shared/records/referral/header.ts";
import { decisionTimingOf } from "#shared/records/referral/projections.ts";
import type { ReferralHeader } from "#shared/records/referral/referral.ts";
import { acceptInto } from "#shared/records/referral/transitions/decide.ts";
import { withdraw } from "#shared/records/referral/transitions/end.ts";
import { acceptOffer, putOnList } from "#shared/records/referral/transitions/wait.ts";
import { declineReferral } from "#shared/referrals/decisions/decline-referral.ts";
import { routeReferral } from "#shared/referrals/decisions/route-referral.ts";
import { figuresOf } from "#shared/views/decision-figures.ts";
import { readNetwork } from "#shared/views/network-page.ts";
import { command, createSmallWorld, type SmallWorld } from "../support/small-world.ts";

let world: SmallWorld;
beforeEach(async () => {
  world = await createSmallWorld();
});

const page = () => readNetwork(world.as(world.lantern.members.network_admin), {});
const decline = async (referral: Awaited<ReturnType<SmallWorld["referred"]>>) => {
  const { juniper } = world.lantern.houses;
  const manager = world.as(world.lantern.members.house_manager, juniper);
  await declineReferral(manager, {
    house: juniper,
    referral,
    reason: "unreachable",
    wouldChange: "A call",
    elsewhere: "Not known",
    command: command(),
  });
  await world.drain();
};
const routed = async () => {
  const referral = await world.referred();
  const care = world.as(world.lantern.members.admissions);
  await routeReferral(care, { referral, house: world.lantern.houses.juniper, command: command() });
  await world.drain();
  return referral;
};

describe("decision figures", () => {
  test("count for the network and each house how many, how many on time and how long", async () => {
    const [early, late] = [await routed(), await routed()];
    world.clock.pass({ hours: 2 });
    await decline(early);
    world.clock.pass({ hours: 30 });
    await decline(late);
    const { decisions } = await page();
    const figures = { answered: 2, inTime: 1, averageMinutes: 17 * 60, medianMinutes: 17 * 60 };
    expect(decisions.all).toEqual(figures);
    expect([...decisions.byHouse]).toEqual([[world.lantern.houses.juniper, figures]]);
    expect(decisions.since).toBeNull();
    world.clock.pass({ hours: 24 * 91 });
    expect((await page()).decisions.all).toMatchObject({
      answered: 0,
      averageMinutes: null,
      medianMinutes: null,
    });
  });

  test("exclude pauses, and count a place on the waitlist as a decision", async () => {
    const referral = await routed();
    const { juniper } = world.lantern.houses;
    const system = world.system(world.lantern);
    const found = await system.table.get(referralHeader, headerKey(system.homes, juniper, referral));
    if (!found) throw new Error("no header");
    const at = (hours: number) => stamp(world.clock.now().add({ hours }));
    const decision = (hours: number) => ({ at: at(hours), by: { kind: "system" } as const });
    const hold = { bed: "bed_1", bedLabel: "1A", until: at(500) } as const;
    const received: ReferralHeader<"received"> = {
      ...found.value,
      clock: { ...firstClock(world.clock.now()), pausedMinutes: 60 },
      state: { status: "received" },
    };
    const listed = putOnList(received, decision(4));
    const accepted = acceptOffer(listed, hold, decision(400));
    for (const one of [listed, accepted])
      expect(decisionTimingOf(one).answered).toMatchObject({ at: at(4), minutes: 180, inTime: true });
    expect(decisionTimingOf(acceptInto(received, hold, decision(400))).answered).toMatchObject({
      minutes: 400 * 60 - 60,
      inTime: false,
    });
    expect(decisionTimingOf(withdraw(received, world.clock.now())).answered).toBeNull();
  });

  test("never name a referral or a person", async () => {
    const referral = await routed();
    await decline(referral);
    const { decisions, waits } = await page();
    expect(JSON.stringify([decisions, [...decisions.byHouse], [...waits]])).not.toMatch(/ref_|Wagtail/);
  });

  test("medians and averages lie between the shortest and the longest", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ minutes: fc.nat(100_000), inTime: fc.boolean() })), (given) => {
        const figures = figuresOf(
          given.map((one) => ({
            house: null,
            answered: { at: "2026-01-01T00:00:00.000Z" as const, ...one },
          })),
        );
        expect(figures.answered).toBe(given.length);
        expect(figures.inTime).toBe(given.filter((one) => one.inTime).length);
        const minutes = given.map((one) => one.minutes).sort((a, b) => a - b);
        for (const one of [figures.averageMinutes, figures.medianMinutes]) {
          if (given.length === 0) expect(one).toBeNull();
          else {
            expect(one).toBeGreaterThanOrEqual(minutes[0] ?? 0);
            expect(one).toBeLessThanOrEqual(minutes.at(-1) ?? 0);
          }
        }
      }),
    );
  });
});

test("waiting referrals are counted by house, longest overdue first, and unassigned ones separately", async () => {
  await routed();
  world.clock.pass({ hours: 25 });
  await world.referred();
  const { waits, waiting } = await page();
  expect(waiting).toBe(2);
  expect([...waits.entries()]).toEqual([
    [world.lantern.houses.juniper, { waiting: 1, over: 1, minutesOver: 60 }],
    [null, { waiting: 1, over: 0, minutesOver: 0 }],
  ]);
});
