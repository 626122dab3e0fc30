import { expect, test } from "vitest";
import { setNights } from "#shared/houses/roster/change-on-call.ts";
import { spokenNumber } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { addMember } from "#shared/network/member/add-member.ts";
import { changeRole } from "#shared/network/member/change-role.ts";
import { removeMember } from "#shared/network/member/remove-member.ts";
import { suspendMember } from "#shared/network/member/suspend-member.ts";
import { tellMembers } from "#shared/network/notification/tell-members.ts";
import { member, memberKey } from "#shared/records/member/member.ts";
import { recipient, recipientKey } from "#shared/records/notification/recipient.ts";
import type { Membership } from "#shared/table/member-scopes.ts";
import { atJuniper } from "../support/referral-kit.ts";
import { command, createSmallWorld, type SmallWorld } from "../support/small-world.ts";
import { quiet } from "../support/standing.ts";
import { choose, emailOf, pass } from "./kit.ts";

const admin = (world: SmallWorld) => world.as(world.lantern.members.network_admin);
const mailsTo = async (world: SmallWorld, who: Membership) =>
  (await world.mailed("notification")).filter(({ to }) => to === emailOf(who));
const suspend = (world: SmallWorld, { member }: Membership, suspended = true) =>
  suspendMember(admin(world), { member, suspended, tell: quiet, command: command() });

test("without a choice, admissions and managers are told what their role usually is, and others nothing", async () => {
  const { world } = await atJuniper();
  await pass(world, 1);
  await pass(world, 23 * 60);
  await pass(world, 2 * 60);
  const told = (await world.mailed("notification")).map(
    ({ to, subject }) => `${to.split("@")[0]}: ${subject.replace(/R-\d+/, "R")}`,
  );
  expect(told.sort()).toEqual([
    "admissions: R arrived in the inbox",
    "admissions: R is overdue · Juniper House",
    "house_manager: R is overdue · Juniper House",
    "house_manager: R needs a decision within two hours · Juniper House",
    "house_manager: R was sent to Juniper House",
  ]);
});

test("who turned it off, was suspended or was removed gets none, even of what waits to be sent", async () => {
  const world = await createSmallWorld();
  const { admissions } = world.lantern.members;
  const sends = async (before: () => Promise<unknown>) => {
    const had = (await mailsTo(world, admissions)).length;
    await world.referred();
    await before();
    await pass(world, 1);
    return (await mailsTo(world, admissions)).length - had;
  };
  expect(await sends(async () => {})).toBe(1);
  expect(await sends(() => choose(world, admissions, []))).toBe(0);
  expect(await sends(async () => {})).toBe(0);
  expect(await sends(() => choose(world, admissions, ["referral_arrived"]))).toBe(0);
  expect(await sends(async () => {})).toBe(1);
  expect(await sends(() => suspend(world, admissions))).toBe(0);
  expect(await sends(async () => {})).toBe(0);
  expect(await sends(() => suspend(world, admissions, false))).toBe(0);
  expect(await sends(async () => {})).toBe(1);
  const { member } = admissions;
  expect(await sends(() => removeMember(admin(world), { member, command: command() }))).toBe(0);
  expect(await sends(async () => {})).toBe(0);
});

test("a person in two roles is told once, and who did it is not told in the other role", async () => {
  const world = await createSmallWorld();
  const { admissions, house_manager: manager } = world.lantern.members;
  await addMember(admin(world), {
    door: world.world.openDoor("web"),
    name: "Both",
    email: emailOf(admissions),
    role: "house_manager",
    houses: [world.lantern.houses.juniper],
    identity: admissions.identity,
    networkName: "Network",
    tell: quiet,
    command: command(),
  });
  await atJuniper(undefined, world);
  await pass(world, 1);
  const sent = async (who: Membership, words: RegExp) =>
    (await mailsTo(world, who)).filter(({ subject }) => words.test(subject)).length;
  expect([await sent(admissions, /sent to/), await sent(manager, /sent to/)]).toEqual([0, 1]);
  await pass(world, 25 * 60);
  expect([await sent(admissions, /overdue/), await sent(manager, /overdue/)]).toEqual([1, 1]);
});

test("who is on call gets one email about what is overdue, not two", async () => {
  const { world, house, manager } = await atJuniper();
  const { house_manager } = world.lantern.members;
  const email = emailOf(house_manager).toUpperCase();
  const night = { house, known: "", name: "Hollis Vireo", phone: "555 010 0199", email, to: "" };
  await setNights(manager, { ...night, from: world.today(), command: command() });
  await pass(world, 24 * 60);
  const told = [...(await world.mailed("overdue")), ...(await world.mailed("notification"))];
  const overdue = told.filter(({ subject }) => /overdue/i.test(subject));
  expect(overdue.map(({ to, kind }) => `${kind}: ${to.toLowerCase()}`).sort()).toEqual([
    `notification: ${emailOf(world.lantern.members.admissions)}`,
    `overdue: ${emailOf(house_manager)}`,
  ]);
  // Being on call is no choice: the email says so, and where it is changed.
  const [page] = await world.mailed("overdue");
  expect(page?.text).toContain(
    `can change who’s on call: https://porchlight.example/houses/${house}/on-call`,
  );
  expect(page?.leave).toBeUndefined();
});

test("what is delivered twice is told once", async () => {
  const world = await createSmallWorld();
  const referral = await world.referred();
  const what = { kind: "referral_arrived", subject: referral, house: null, by: null } as const;
  const at = stamp(world.clock.now());
  for (let run = 0; run < 3; run += 1) await tellMembers(world.system(world.lantern), what, at);
  await Promise.all([world.tick(), world.tick(), world.tick()]);
  await pass(world, 1);
  await pass(world, 200);
  const arrived = (await mailsTo(world, world.lantern.members.admissions)).filter(({ subject }) =>
    subject.startsWith(spokenNumber(referral)),
  );
  expect(arrived).toHaveLength(1);
});

test("after ten emails in an hour the rest come as one, each once, an hour after the first", async () => {
  const world = await createSmallWorld();
  const { admissions } = world.lantern.members;
  const numbers: string[] = [];
  for (let nth = 0; nth < 14; nth += 1) numbers.push(spokenNumber(await world.referred()));
  await pass(world, 1);
  expect(await mailsTo(world, admissions)).toHaveLength(10);
  await pass(world, 58);
  expect(await mailsTo(world, admissions)).toHaveLength(10);
  await pass(world, 3);
  await pass(world, 120);
  const [last, ...alone] = await mailsTo(world, admissions);
  expect(alone).toHaveLength(10);
  expect(last?.subject).toBe("4 notifications");
  const told = [last, ...alone].flatMap((one) => one?.text.match(/\bR-\d{5}\b/g) ?? []);
  expect(told.sort()).toEqual(numbers.sort());
});

test("a reminder of what is settled, or was moved to another time, is not sent", async () => {
  const it = await atJuniper();
  await choose(it.world, it.world.lantern.members.house_manager, ["due_soon", "hold_ending"]);
  await it.accept(8);
  await pass(it.world, 1);
  await pass(it.world, 6 * 60);
  await pass(it.world, 48 * 60);
  const told = await mailsTo(it.world, it.world.lantern.members.house_manager);
  expect(told.filter(({ subject }) => /hold/.test(subject))).toHaveLength(1);
  expect(told.filter(({ subject }) => /two hours · /.test(subject) && /decision/.test(subject))).toEqual([]);
});

test("the card that says where a member is written to follows every change of the member", async () => {
  const world = await createSmallWorld();
  const { house_staff: who } = world.lantern.members;
  const of = { member: who.member, command: "" };
  const scope = admin(world);
  const same = async () => {
    const { homes, table } = scope;
    const [is] = await table.getAll([{ entity: member, key: memberKey(homes, who.member) }]);
    const card = await world.system(world.lantern).table.get(recipient, recipientKey(homes, who.member));
    const { email, role, houses, suspended, removed } = is?.value ?? {};
    expect(card?.value).toEqual(
      removed ? undefined : { member: who.member, email, role, houses, suspended: suspended !== null },
    );
  };
  await same();
  const houses = [world.lantern.houses.alder];
  await changeRole(scope, {
    ...of,
    name: "S",
    role: "house_manager",
    houses,
    tell: quiet,
    command: command(),
  });
  await same();
  await suspend(world, who);
  await same();
  await suspend(world, who, false);
  await same();
  await removeMember(scope, { member: who.member, command: command() });
  await same();
});
