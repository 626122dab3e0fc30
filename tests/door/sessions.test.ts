import { beforeEach, describe, expect, test } from "vitest";
import { closeSession } from "#shared/network/door/close-session.ts";
import { membershipsOf } from "#shared/network/door/open-session.ts";
import { rememberIdentity } from "#shared/network/door/remember-identity.ts";
import { verifyMember } from "#shared/network/door/verify-member.ts";
import { type Grant, grantEntity } from "#shared/records/door/entities.ts";
import { identityOf, newSecret } from "#shared/records/door/secret.ts";
import { formatSessionToken, parseSession } from "#shared/records/door/tokens.ts";
import { TestClock } from "../support/clock.ts";
import { everyDoor, giveGrant, issuer, signIn } from "../support/doors.ts";
import { createTestWorld, type TestWorld } from "../support/world.ts";

let clock: TestClock;
let test_: TestWorld;
let grant: Grant;

beforeEach(async () => {
  clock = new TestClock();
  test_ = await createTestWorld({ now: clock.now });
  grant = await giveGrant(test_, {
    network: "net_1",
    member: "mem_1",
    role: "house_staff",
    houses: ["hse_1"],
  });
});

const verify = (cookie: string | undefined) => verifyMember(test_.world.openDoor("web"), cookie, clock.now());

describe("a session", () => {
  test("lets its member in with the grant's current role", async () => {
    expect(await verify(await signIn(test_, grant))).toMatchObject({ outcome: "member", membership: grant });
  });

  test("costs one round trip to check", async () => {
    const cookie = await signIn(test_, grant);
    const door = test_.world.openDoor("web");
    await verifyMember(door, cookie, clock.now());
    expect(door.meter.roundTrips).toBe(1);
  });

  test("expires after 15 idle minutes and continues while it is used", async () => {
    const cookie = await signIn(test_, grant);
    clock.pass({ minutes: 14 });
    expect((await verify(cookie)).outcome).toBe("member");
    clock.pass({ minutes: 14 });
    expect((await verify(cookie)).outcome).toBe("member");
    clock.pass({ minutes: 15 });
    expect((await verify(cookie)).outcome).toBe("ended");
  });

  test("expires 12 hours after sign-in, even if in use", async () => {
    const cookie = await signIn(test_, grant);
    for (let tenth = 1; tenth < 72; tenth += 1) {
      clock.pass({ minutes: 10 });
      expect((await verify(cookie)).outcome).toBe("member");
    }
    clock.pass({ minutes: 10 });
    expect((await verify(cookie)).outcome).toBe("ended");
  });

  test("is touched at most once a minute", async () => {
    const cookie = await signIn(test_, grant);
    const trips = async () => {
      const door = test_.world.openDoor("web");
      await verifyMember(door, cookie, clock.now());
      return door.meter.roundTrips;
    };
    clock.pass({ seconds: 59 });
    expect(await trips()).toBe(1);
    clock.pass({ seconds: 1 });
    expect(await trips()).toBe(2);
    expect(await trips()).toBe(1);
  });

  test("stays closed, even if a late touch arrives", async () => {
    const cookie = await signIn(test_, grant);
    clock.pass({ minutes: 2 });
    const door = test_.world.openDoor("web");
    await Promise.all([verifyMember(door, cookie, clock.now()), closeSession(door, cookie)]);
    expect((await verify(cookie)).outcome).toBe("none");
  });

  test("ends when its member signs in again from the same browser", async () => {
    const first = await signIn(test_, grant);
    const second = await signIn(test_, grant, first);
    expect(second).not.toBe(first);
    expect((await verify(first)).outcome).toBe("none");
    expect((await verify(second)).outcome).toBe("member");
  });

  test("of a suspended member is refused at the next request", async () => {
    const cookie = await signIn(test_, grant);
    await everyDoor(test_).note(grantEntity, {
      ...grant,
      suspended: { at: "2026-03-02T17:00:00.000Z", by: { kind: "member", member: "mem_9", name: "Vera" } },
    });
    expect((await verify(cookie)).outcome).toBe("suspended");
  });

  test("ends once the grant names someone else", async () => {
    const cookie = await signIn(test_, grant);
    await everyDoor(test_).note(grantEntity, { ...grant, identity: identityOf(issuer, "new@example.org") });
    expect((await verify(cookie)).outcome).toBe("none");
  });
});

describe("a forged cookie", () => {
  test.each([
    undefined,
    "",
    "x",
    "net_1.mem_1.short",
    "net_1.mem_1",
    "net_1#.mem_1.x",
    `net_1.mem_1.${"a".repeat(5000)}`,
  ])("%j opens nothing and reads nothing", async (cookie) => {
    const door = test_.world.openDoor("web");
    expect(await verifyMember(door, cookie, clock.now())).toEqual({ outcome: "none" });
    expect(door.meter.roundTrips).toBe(0);
  });

  test("with another secret is refused", async () => {
    await signIn(test_, grant);
    const cookie = formatSessionToken({ network: "net_1", member: "mem_1", secret: newSecret() });
    expect((await verify(cookie)).outcome).toBe("none");
  });

  test("that moves a session to another member or network is refused", async () => {
    const cookie = await signIn(test_, grant);
    await giveGrant(test_, { network: "net_10", member: "mem_1", role: "admissions" });
    await giveGrant(test_, { network: "net_1", member: "mem_2", role: "admissions" });
    const token = parseSession(cookie);
    expect(token).toBeDefined();
    if (!token) return;
    expect((await verify(formatSessionToken({ ...token, network: "net_10" }))).outcome).toBe("none");
    expect((await verify(formatSessionToken({ ...token, member: "mem_2" }))).outcome).toBe("none");
  });
});

describe("an identity", () => {
  const identity = identityOf(issuer, "mem_1@example.org");

  test("is the same for every spelling of the address", () => {
    expect(identityOf(issuer, " Mem_1@Example.org ")).toBe(identity);
    expect(identityOf("https://other.test", "mem_1@example.org")).not.toBe(identity);
  });

  test("has the memberships whose grants name it, in any network", async () => {
    const second = await giveGrant(test_, {
      network: "net_2",
      member: "mem_7",
      role: "admissions",
      email: "mem_1@example.org",
    });
    expect(await membershipsOf(test_.world.openDoor("web"), identity)).toEqual([grant, second]);
  });

  test("gets no access from a row whose grant names someone else", async () => {
    const other = await giveGrant(test_, {
      network: "net_2",
      member: "mem_2",
      role: "network_admin",
    });
    const door = test_.world.openDoor("web");
    await rememberIdentity(door, { identity, network: other.network, member: other.member });
    expect(await membershipsOf(door, identity)).toEqual([grant]);
  });

  test("has no suspended membership", async () => {
    await everyDoor(test_).note(grantEntity, {
      ...grant,
      suspended: { at: "2026-03-02T17:00:00.000Z", by: { kind: "member", member: "mem_9", name: "Vera" } },
    });
    expect(await membershipsOf(test_.world.openDoor("web"), identity)).toEqual([]);
  });
});
