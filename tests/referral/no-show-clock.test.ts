import { expect, test } from "vitest";
import { setNights } from "#shared/houses/roster/change-on-call.ts";
import { spokenNumber } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { nextDue } from "#shared/records/referral/due.ts";
import { bedKept } from "#shared/records/referral/state.ts";
import { isMissed } from "#shared/records/referral/transitions/arrive.ts";
import { changeArrival } from "#shared/referrals/arrival/change-arrival.ts";
import { markNoShow } from "#shared/referrals/arrival/mark-no-show.ts";
import { recordNoShowCall } from "#shared/referrals/arrival/record-no-show-call.ts";
import { readOwnReferral } from "#shared/referrals/partner/read-own-referral.ts";
import { moveIn } from "#shared/residents/stay/move-in.ts";
import { listInbox } from "#shared/views/inbox.ts";
import { differences } from "../support/differences.ts";
import { type AtJuniper, atJuniper, juniperAfter } from "../support/referral-kit.ts";
import { addNetwork, command, createSmallWorld } from "../support/small-world.ts";
import { stateOf } from "../support/whole-table.ts";

const call = { whom: "partner", who: "Iris Plover", said: "The van broke down.", date: "", time: "" };

/** Accepted at 9 am for 72 hours, expected at noon and missed at 1 pm: the call is due at 2 pm. */
async function miss(it: AtJuniper, onCall = true): Promise<AtJuniper> {
  const { house, world } = it;
  if (onCall)
    await setNights(it.manager, {
      house,
      known: "",
      name: "Hollis Vireo",
      phone: "555 010 0199",
      email: "hollis@lantern.example",
      from: world.today(),
      to: "",
      command: command(),
    });
  await it.accept(72);
  await changeArrival(it.staff, { ...it.on(), date: world.today(), time: "12:00" });
  world.clock.pass({ hours: 4 });
  await markNoShow(it.staff, { ...it.on(), keepBed: true });
  await world.drain();
  return it;
}

const missed = juniperAfter((it) => miss(it));

const minutesPass = async ({ world }: AtJuniper, minutes: number) => {
  world.clock.pass({ minutes });
  await Promise.all([world.tick(), world.tick(), world.tick()]);
  for (let turn = 0; turn < 3; turn += 1) {
    await world.drain();
    await world.tick();
  }
  await world.drain();
};

test("an hour without the call: the person on call is emailed once, without personal data, and it escalates", async () => {
  const it = await missed();
  await minutesPass(it, 59);
  expect(await it.world.mailed("overdue")).toEqual([]);
  await minutesPass(it, 1);
  const at = stamp(it.world.clock.now());
  await minutesPass(it, 600);
  const [mail, ...more] = await it.world.mailed("overdue");
  expect(more).toEqual([]);
  expect(mail).toMatchObject({ to: "hollis@lantern.example", kind: "overdue" });
  expect(mail?.subject).toBe(`Overdue: the no-show call about ${spokenNumber(it.referral)} at Juniper House`);
  expect(mail?.text).toContain(`https://porchlight.example/houses/${it.house}/referrals/${it.referral}`);
  expect(JSON.stringify(mail)).not.toMatch(/Theo|Wagtail|Larkfield|Iris|Hollis V|555-/);
  const header = await it.header();
  expect(header.state).toMatchObject({ status: "no_show", noShow: { overdue: { at, told: "on_call" } } });
  // The decision was on time, so its own overdue mark stays empty.
  expect(header.clock.overdue).toBeNull();
  expect((await it.history()).at(-1)).toMatchObject({
    type: "referral.call_overdue",
    by: { kind: "system" },
    data: { told: "on_call", hours: 1 },
  });
  const other = await it.world.referred();
  const { waiting } = await listInbox(it.care, {});
  expect(waiting.map((one) => [one.id, one.overdue])).toEqual([
    [it.referral, { at, told: "on_call" }],
    [other, null],
  ]);
  expect(JSON.stringify(await readOwnReferral(it.larkfield, { referral: it.referral }))).not.toMatch(
    /overdue|on_call/,
  );
  expect(await differences(it.world.system(it.world.lantern))).toEqual([]);
});

test("with no one on call, the network's contact is emailed", async () => {
  const it = await miss(await atJuniper(), false);
  await minutesPass(it, 60);
  expect((await it.world.mailed("overdue")).map((one) => one.to)).toEqual(["office@lantern.example"]);
  expect((await it.header()).state).toMatchObject({ noShow: { overdue: { told: "network" } } });
});

test.each([["held_bed"], ["received"], ["closed"]])(
  "a call written down within the hour, with %s, pages nobody",
  async (follows) => {
    const it = await missed();
    it.world.clock.pass({ minutes: 50 });
    const later = follows === "held_bed" ? { date: "2026-03-03", time: "10:00" } : {};
    await recordNoShowCall(it.staff, { ...it.on(), ...call, ...later, follows });
    await it.world.drain();
    await minutesPass(it, 600);
    expect(await it.world.mailed("overdue")).toEqual([]);
    const told = (await it.history()).map((one) => one.type);
    expect(told).not.toContain("referral.call_overdue");
  },
);

test("a late arrival within the hour notifies no one", async () => {
  const it = await missed();
  await moveIn(it.staff, it.on());
  await it.world.drain();
  await minutesPass(it, 600);
  expect(await it.world.mailed("overdue")).toEqual([]);
});

test("a call logged while the clock runs stays logged, whether or not someone was notified", async () => {
  const it = await missed();
  it.world.clock.pass({ minutes: 60 });
  await Promise.all([
    it.world.tick(),
    recordNoShowCall(it.staff, { ...it.on(), ...call, follows: "closed" }),
    it.world.tick(),
  ]);
  await minutesPass(it, 600);
  const { state } = await it.header();
  expect(state).toMatchObject({
    status: "no_show",
    called: { note: "Iris Plover: The van broke down." },
    closedAt: expect.any(String),
  });
  const told = state.status === "no_show" && state.noShow.overdue ? 1 : 0;
  expect(await it.world.mailed("overdue")).toHaveLength(told);
});

test("each no-show counts: a second one notifies again", async () => {
  const it = await missed();
  await minutesPass(it, 60);
  const later = { date: "2026-03-03", time: "10:00", follows: "held_bed" };
  await recordNoShowCall(it.staff, { ...it.on(), ...call, ...later });
  const rose = (await it.history()).filter((one) => one.type === "referral.call_overdue");
  expect(rose).toMatchObject([{ data: { told: "on_call" } }]);
  it.world.clock.pass({ hours: 24 });
  await markNoShow(it.staff, { ...it.on(), keepBed: true });
  await it.world.drain();
  await minutesPass(it, 60);
  expect(await it.world.mailed("overdue")).toHaveLength(2);
});

test("a hold that ends meanwhile changes nothing", async () => {
  const it = await missed();
  await minutesPass(it, 60);
  await minutesPass(it, 80 * 60);
  const { state } = await it.header();
  expect([state.status, bedKept(state), (await it.world.mailed("overdue")).length]).toEqual([
    "no_show",
    null,
    1,
  ]);
});

test("another house and another network are not affected", async () => {
  const world = await createSmallWorld();
  const second = await addNetwork(world, "net_lantern2");
  const it = await miss(await atJuniper(undefined, world));
  const isElsewhere = (pk: string) => pk.includes(second.id) || pk.includes(world.lantern.houses.alder);
  const elsewhere = stateOf(world, ({ pk }) => isElsewhere(String(pk)));
  // Runs other due work first, such as the census.
  await minutesPass(it, 30);
  const before = await elsewhere();
  await minutesPass(it, 30);
  expect(await world.mailed("overdue")).toHaveLength(1);
  expect(await elsewhere()).toBe(before);
});

test("a referral is due at its earliest obligation, and not while it is being moved", async () => {
  const it = await missed();
  const header = await it.header();
  if (!isMissed(header)) throw new Error("not missed");
  expect(nextDue(header)).toMatchObject({ what: "call", by: header.state.noShow.callBy });
  expect(nextDue({ ...header, place: "passing" })).toBeUndefined();
  const received = { ...header, state: { status: "received" } as const };
  expect(nextDue(received)).toMatchObject({ what: "answer", by: header.clock.decideBy });
});
