import { beforeEach, describe, expect, test } from "vitest";
import { stamp } from "#shared/kernel/instant.ts";
import { lockSession } from "#shared/network/door/lock-session.ts";
import { openSession } from "#shared/network/door/open-session.ts";
import { endAllSessions, endSession, ownSessions } from "#shared/network/door/own-sessions.ts";
import { switchMembership } from "#shared/network/door/switch-membership.ts";
import { verifyMember } from "#shared/network/door/verify-member.ts";
import { deviceOf } from "#shared/records/door/device.ts";
import { type Grant, grantEntity } from "#shared/records/door/entities.ts";
import { newSecret } from "#shared/records/door/secret.ts";
import { TestClock } from "../support/clock.ts";
import { everyDoor, giveGrant, signIn } from "../support/doors.ts";
import { createTestWorld, type TestWorld } from "../support/world.ts";

/* Olive owns three houses: administrator and admissions of one network, and staff of another. */

const email = "olive@example.org";
let clock: TestClock;
let test_: TestWorld;
let admin: Grant;
let admissions: Grant;
let elsewhere: Grant;
let stranger: Grant;

beforeEach(async () => {
  clock = new TestClock();
  test_ = await createTestWorld({ now: clock.now });
  admin = await giveGrant(test_, { network: "net_1", member: "mem_1", role: "network_admin", email });
  admissions = await giveGrant(test_, { network: "net_1", member: "mem_2", role: "admissions", email });
  elsewhere = await giveGrant(test_, {
    network: "net_2",
    member: "mem_1",
    role: "house_staff",
    houses: ["hse_1"],
    email,
  });
  stranger = await giveGrant(test_, { network: "net_1", member: "mem_9", role: "admissions" });
});

const door = () => test_.world.openDoor("web");
const verify = (cookie: string) => verifyMember(door(), cookie, clock.now());
const goOn = (cookie: string, to: Grant, command = newSecret()) =>
  switchMembership(door(), cookie, { to, command }, clock.now());
const suspended = {
  at: "2026-03-02T17:00:00.000Z",
  by: { kind: "member", member: "mem_9", name: "Vera" },
} as const;
const member = (membership: Grant) => expect.objectContaining({ outcome: "member", membership });

describe("a switch to another membership of one's own", () => {
  test.each([
    ["another role", () => admissions],
    ["another network", () => elsewhere],
  ])("goes on in %s, and the session before it is over", async (_, to) => {
    const first = await signIn(test_, admin);
    const second = await goOn(first, to());
    expect(second.membership).toEqual(to());
    expect(await verify(second.cookie)).toEqual(member(to()));
    expect(await verify(first)).toEqual({ outcome: "none" });
    const back = await goOn(second.cookie, admin);
    expect(await verify(back.cookie)).toEqual(member(admin));
  });

  test("lives no longer than the sign-in, however often one switches", async () => {
    let cookie = await signIn(test_, admin);
    for (let tenth = 1; tenth < 72; tenth += 1) {
      clock.pass({ minutes: 10 });
      ({ cookie } = await goOn(cookie, tenth % 2 ? admissions : admin));
    }
    expect((await verify(cookie)).outcome).toBe("member");
    clock.pass({ minutes: 10 });
    expect((await verify(cookie)).outcome).toBe("ended");
  });

  test("keeps the device, and knows the other memberships for the menu", async () => {
    const device = deviceOf(
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1",
    );
    const cookie = await openSession(door(), admin, clock.now(), { device });
    await goOn(cookie, elsewhere);
    const [one] = await ownSessions(door(), admin.identity, clock.now());
    expect(one?.session.device).toEqual({ browser: "safari", system: "iphone" });
    expect(one?.session.others.map(({ member, role }) => [member, role])).toEqual([
      ["mem_1", "network_admin"],
      ["mem_2", "admissions"],
    ]);
  });

  test("to one that was suspended in the meantime is refused, and one stays where one is", async () => {
    const cookie = await signIn(test_, admin);
    await everyDoor(test_).note(grantEntity, { ...admissions, suspended });
    await expect(goOn(cookie, admissions)).rejects.toMatchObject({ code: "access_suspended" });
    expect(await verify(cookie)).toEqual(member(admin));
  });

  test("to one that grew after the sign-in takes another sign-in", async () => {
    const cookie = await signIn(test_, admin);
    clock.pass({ minutes: 1 });
    await everyDoor(test_).note(grantEntity, { ...admissions, sessionsFrom: stamp(clock.now()) });
    await expect(goOn(cookie, admissions)).rejects.toMatchObject({ code: "access_changed" });
    expect((await verify(await signIn(test_, admissions))).outcome).toBe("member");
  });

  test("to someone else's is not found", async () => {
    const cookie = await signIn(test_, admin);
    await expect(goOn(cookie, stranger)).rejects.toMatchObject({ kind: "not_found" });
    await expect(goOn(cookie, { ...admin, member: "mem_8" })).rejects.toMatchObject({ kind: "not_found" });
    expect(await verify(cookie)).toEqual(member(admin));
  });

  test("is refused on a device that was handed over", async () => {
    const papers = { purpose: "papers", house: "hse_1", stay: "sty_1" } as const;
    const cookie = await lockSession(door(), await signIn(test_, admin), papers, clock.now());
    await expect(goOn(cookie, admissions)).rejects.toMatchObject({ kind: "forbidden" });
  });

  test("sent twice, at once or later, gives both times the same session", async () => {
    const cookie = await signIn(test_, admin);
    const taps = await Promise.all([1, 2, 3].map(() => goOn(cookie, admissions, "command-1")));
    clock.pass({ minutes: 5 });
    taps.push(await goOn(cookie, admissions, "command-1"));
    expect(new Set(taps.map((one) => one.cookie)).size).toBe(1);
    expect(await ownSessions(door(), admin.identity, clock.now())).toHaveLength(1);
    for (const [command, to] of [["command-2", admissions] as const, ["command-1", elsewhere] as const])
      await expect(goOn(cookie, to, command)).rejects.toMatchObject({ kind: "forbidden" });
    await endAllSessions(door(), admin.identity);
    await expect(goOn(cookie, admissions, "command-1")).rejects.toMatchObject({ kind: "forbidden" });
  });

  test("twice from one session gives one session", async () => {
    const cookie = await signIn(test_, admin);
    const both = await Promise.allSettled([goOn(cookie, admissions), goOn(cookie, elsewhere)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await ownSessions(door(), admin.identity, clock.now())).toHaveLength(1);
  });
});

describe("one's own sessions", () => {
  const ids = async (identity = admin.identity) =>
    (await ownSessions(door(), identity, clock.now())).map(({ id }) => id);

  test("are those of all one's memberships, without the ones that are over", async () => {
    await signIn(test_, admin);
    clock.pass({ minutes: 16 });
    const here = await signIn(test_, admissions);
    const there = await signIn(test_, elsewhere);
    await signIn(test_, stranger);
    expect(await ids()).toHaveLength(2);
    expect([await verify(here), await verify(there)]).toEqual([member(admissions), member(elsewhere)]);
  });

  test("end one by one, and someone else's does not", async () => {
    const [here, there, theirs] = [
      await signIn(test_, admin),
      await signIn(test_, elsewhere),
      await signIn(test_, stranger),
    ];
    const { identity } = admin;
    const [foreign] = await ids(stranger.identity);
    if (!foreign) throw new Error("no session");
    await expect(endSession(door(), { identity, session: foreign })).rejects.toMatchObject({
      kind: "not_found",
    });
    const other = (await ownSessions(door(), identity, clock.now())).find(
      ({ membership }) => membership.network === "net_2",
    );
    if (!other) throw new Error("no session");
    await endSession(door(), { identity, session: other.id });
    expect([await verify(here), await verify(there), await verify(theirs)]).toEqual([
      member(admin),
      { outcome: "none" },
      member(stranger),
    ]);
  });

  test("all end at once, even one that is switching just then", async () => {
    for (let round = 0; round < 10; round += 1) {
      const cookie = await signIn(test_, admin);
      await signIn(test_, elsewhere);
      const switching = goOn(cookie, round % 2 ? admissions : elsewhere).catch(() => undefined);
      await Promise.all([switching, endAllSessions(door(), admin.identity)]);
      expect(await ids()).toEqual([]);
    }
    expect(await ids(stranger.identity)).toEqual([]);
  });
});

test.each([
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0",
    "edge",
    "windows",
  ],
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36",
    "chrome",
    "windows",
  ],
  [
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.5 Safari/605.1.15",
    "safari",
    "macos",
  ],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Version/18.5 Mobile/15E148 Safari/604.1",
    "safari",
    "iphone",
  ],
  [
    "Mozilla/5.0 (iPad; CPU OS 17_5 like Mac OS X) AppleWebKit/605.1.15 CriOS/140.0 Mobile/15E148 Safari/604.1",
    "chrome",
    "ipad",
  ],
  [
    "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/140.0.0.0 Mobile Safari/537.36",
    "chrome",
    "android",
  ],
  [
    "Mozilla/5.0 (Linux; Android 14; SM-S911B) AppleWebKit/537.36 SamsungBrowser/28.0 Chrome/130.0 Mobile Safari/537.36",
    "samsung_internet",
    "android",
  ],
  [
    "Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36",
    "chrome",
    "chromeos",
  ],
  ["Mozilla/5.0 (X11; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0", "firefox", "linux"],
  ["curl/8.5.0", null, null],
  [undefined, null, null],
])("the device of %j", (userAgent, browser, system) => {
  expect(deviceOf(userAgent)).toEqual({ browser, system });
});
