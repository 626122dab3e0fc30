import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { stamp } from "#shared/kernel/instant.ts";
import { closeSession } from "#shared/network/door/close-session.ts";
import { lockSession } from "#shared/network/door/lock-session.ts";
import { hasPin, removePin, setPin } from "#shared/network/door/set-pin.ts";
import { triesLeft, unlock } from "#shared/network/door/unlock.ts";
import { verifyMember } from "#shared/network/door/verify-member.ts";
import { type Grant, grantEntity } from "#shared/records/door/entities.ts";
import { mostTries } from "#shared/records/door/pin.ts";
import { identityOf, newSecret } from "#shared/records/door/secret.ts";
import { TestClock } from "../support/clock.ts";
import { everyDoor, giveGrant, issuer, signIn } from "../support/doors.ts";
import { type KeptTable, keepTable } from "../support/kept-table.ts";
import { wholeTable } from "../support/whole-table.ts";
import { createTestWorld, type TestWorld } from "../support/world.ts";

let clock: TestClock;
let test_: TestWorld;
/** What each test begins with, made once: a PIN is slow to hash. */
let begun: { grant: Grant; session: string; device: string; dataDir: string; kept: KeptTable };
let grant: Grant;
let session: string;
let device: string;
const pin = "402917";
const own = { pin, pinAgain: pin, own: "yes" };

beforeAll(async () => {
  clock = new TestClock();
  const first = await createTestWorld({ now: clock.now });
  grant = await giveGrant(first, { network: "net_1", member: "mem_1", role: "house_manager" });
  session = await signIn(first, grant);
  device = await setPin(first.world, { session: signedInNow(), secret: undefined }, own);
  begun = { grant, session, device, dataDir: first.dataDir, kept: await keepTable(first) };
});

beforeEach(async () => {
  clock = new TestClock();
  test_ = await createTestWorld({ now: clock.now, like: begun.dataDir });
  await begun.kept.into(test_);
  ({ grant, session, device } = begun);
});

/** A session that was just opened. */
const signedInNow = () => ({ identity: grant.identity, openedAt: stamp(clock.now()) });
const browserIs = (other: { session?: string; device?: string }) => {
  session = other.session ?? session;
  device = other.device ?? device;
};
const idle = () => clock.pass({ minutes: 15 });
const enter = (digits = pin, browser = { session, device }) => unlock(test_.world, browser, digits);
const left = (browser: Parameters<typeof triesLeft>[1] = { session, device }) =>
  triesLeft(test_.world, browser);
const verify = async (cookie: string) =>
  (await verifyMember(test_.world.openDoor("web"), cookie, clock.now())).outcome;

describe("a PIN", () => {
  test("goes on with an idle session in a new one, until twelve hours after sign-in", async () => {
    let cookie = session;
    for (let hour = 1; hour < 12; hour += 1) {
      clock.pass({ hours: 1 });
      const opened = await enter(pin, { session: cookie, device });
      expect(opened).toMatchObject({ outcome: "open", membership: grant });
      if (opened.outcome !== "open") return;
      expect(await verify(cookie)).toBe("none");
      expect(await verify(opened.cookie)).toBe("member");
      cookie = opened.cookie;
    }
    clock.pass({ hours: 1 });
    expect(await left({ session: cookie, device })).toBeUndefined();
    expect(await enter(pin, { session: cookie, device })).toEqual({ outcome: "none" });
  });

  test("is gone after five wrong tries, and the session with it", async () => {
    idle();
    for (let at = 1; at <= mostTries; at += 1) {
      expect(await enter("111222")).toEqual({ outcome: "wrong", left: mostTries - at });
      expect(await left()).toBe(at < mostTries ? mostTries - at : undefined);
    }
    expect(await enter()).toEqual({ outcome: "none" });
    expect(await verify(session)).toBe("none");
    expect(await hasPin(test_.world, { identity: grant.identity, secret: device })).toBe(false);
  });

  test("tried many times at once is compared five times at most", async () => {
    idle();
    const all = await Promise.all(Array.from({ length: 20 }, () => enter("111222")));
    const wrong = all.filter(({ outcome }) => outcome === "wrong");
    expect(wrong.length).toBeLessThanOrEqual(mostTries);
    expect(await left()).toBe(wrong.length < mostTries ? mostTries - wrong.length : undefined);
  });

  test("entered right forgets the wrong tries before it", async () => {
    idle();
    await enter("111222");
    const opened = await enter();
    if (opened.outcome !== "open") throw new Error(opened.outcome);
    idle();
    expect(await left({ session: opened.cookie, device })).toBe(mostTries);
  });

  test.each([
    ["a session in use", async () => {}],
    ["no session", async () => browserIs({ session: "" })],
    ["another device", async () => browserIs({ device: newSecret() })],
    ["a session that was signed out", async () => closeSession(test_.world.openDoor("web"), session)],
    [
      "a phone that was handed over",
      async () => {
        const lock = { purpose: "papers", house: "hse_1", stay: "sty_1" } as const;
        session = await lockSession(test_.world.openDoor("web"), session, lock, clock.now());
      },
    ],
    [
      "a suspended member",
      async () => {
        const by = { kind: "member", member: "mem_9", name: "Vera" } as const;
        const suspended = { at: "2026-03-02T17:00:00.000Z", by } as const;
        await everyDoor(test_).note(grantEntity, { ...grant, suspended });
      },
    ],
    [
      "a membership that went to someone else",
      async () => {
        const identity = identityOf(issuer, "new@example.org");
        await everyDoor(test_).note(grantEntity, { ...grant, identity });
      },
    ],
    [
      "another person on the same device",
      async () => {
        const other = await giveGrant(test_, { network: "net_1", member: "mem_2", role: "volunteer" });
        session = await signIn(test_, other);
      },
    ],
    [
      "a PIN that was removed",
      async () => removePin(test_.world, { identity: grant.identity, secret: device }),
    ],
  ])("opens nothing for %s", async (name, change) => {
    await change();
    if (name !== "a session in use") idle();
    expect(await left()).toBeUndefined();
    expect(await enter()).toEqual({ outcome: "none" });
  });

  test("is kept as a hash whose salt only the device has", async () => {
    const rows = JSON.stringify((await wholeTable(test_)).filter((one) => one.kind === "pin"));
    expect(rows).not.toContain(pin);
    expect(rows).not.toContain(device);
  });

  test("set again replaces the one before", async () => {
    const { identity } = grant;
    const second = await setPin(test_.world, { session: signedInNow(), secret: device }, own);
    expect(await hasPin(test_.world, { identity, secret: device })).toBe(false);
    expect(await hasPin(test_.world, { identity, secret: second })).toBe(true);
    clock.pass({ hours: 90 * 24 });
    expect(await hasPin(test_.world, { identity, secret: second })).toBe(false);
  });

  test.each([
    [{ pin: "40291", pinAgain: "40291" }, "door.pin_six_digits"],
    [{ pin: "40291x", pinAgain: "40291x" }, "door.pin_six_digits"],
    [{ pin: "777777", pinAgain: "777777" }, "door.pin_guessable"],
    [{ pin: "345678", pinAgain: "345678" }, "door.pin_guessable"],
    [{ pin: "876543", pinAgain: "876543" }, "door.pin_guessable"],
    [{ pinAgain: "402918" }, "door.pin_differs"],
    [{ own: "" }, "door.pin_own_device"],
  ])("%j is refused", async (change, code) => {
    const set = setPin(test_.world, { session: signedInNow(), secret: undefined }, { ...own, ...change });
    await expect(set).rejects.toMatchObject({
      fields: expect.arrayContaining([expect.objectContaining({ code })]),
    });
  });
});
