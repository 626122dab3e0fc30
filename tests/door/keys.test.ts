import { beforeEach, describe, expect, test } from "vitest";
import { verifyKey } from "#shared/network/door/verify-key.ts";
import type { PartnerKey } from "#shared/records/door/entities.ts";
import { newSecret } from "#shared/records/door/secret.ts";
import { formatApiKey, parseKey } from "#shared/records/door/tokens.ts";
import { TestClock } from "../support/clock.ts";
import { giveKey } from "../support/doors.ts";
import { createTestWorld, type TestWorld } from "../support/world.ts";

let clock: TestClock;
let test_: TestWorld;
let token: string;
const key = { network: "net_1", key: "key_1", partner: "ptn_1", partnerName: "Harbor Detox" } as const;

beforeEach(async () => {
  clock = new TestClock("2026-03-02T17:00:10.000Z");
  test_ = await createTestWorld({ now: clock.now });
  token = await giveKey(test_, { ...key, allowedHouses: ["hse_1"] });
});

/** What a request needs besides. */
const read = async ({ partner }: PartnerKey) => `names of ${partner}`;
const verify = (text: string | undefined, perMinute = 100) =>
  verifyKey(test_.world.openDoor("api"), text, perMinute, clock.now(), read);

describe("an API key", () => {
  test("lets its partner in with the houses it may see", async () => {
    expect(await verify(token)).toMatchObject({
      outcome: "partner",
      key: { partner: "ptn_1", allowedHouses: ["hse_1"] },
    });
  });

  test("costs two round trips to check", async () => {
    const door = test_.world.openDoor("api");
    await verifyKey(door, token, 100, clock.now(), read);
    expect(door.meter.roundTrips).toBe(2);
  });

  test("that is suspended is refused exactly like an unknown one", async () => {
    const closed = await giveKey(
      test_,
      { ...key, key: "key_2" },
      { at: "2026-03-02T17:00:00.000Z", by: { kind: "member", member: "mem_9", name: "Vera" } },
    );
    expect(await verify(closed)).toEqual({ outcome: "none" });
  });

  test.each([undefined, "", "plk_", "Bearer", "plk_net_1.key_1.x", `plk_net_1#.key_1.${"a".repeat(43)}`])(
    "%j is refused without a read",
    async (text) => {
      const door = test_.world.openDoor("api");
      expect(await verifyKey(door, text, 100, clock.now(), read)).toEqual({ outcome: "none" });
      expect(door.meter.roundTrips).toBe(0);
    },
  );

  test("with a wrong secret, key or network is refused and uses no one's rate limit", async () => {
    const parsed = parseKey(token);
    expect(parsed).toBeDefined();
    if (!parsed) return;
    await giveKey(test_, { ...key, network: "net_10" });
    await giveKey(test_, { ...key, key: "key_3" });
    const forged = [
      formatApiKey({ ...parsed, secret: newSecret() }),
      formatApiKey({ ...parsed, network: "net_10" }),
      formatApiKey({ ...parsed, key: "key_3" }),
    ];
    for (const one of forged) expect(await verify(one)).toEqual({ outcome: "none" });
    expect(await verify(token)).toMatchObject({ rate: { remaining: 99 } });
  });
});

describe("the rate limit", () => {
  test("counts down to zero, refuses, and resets with the next minute", async () => {
    expect(await verify(token, 2)).toMatchObject({
      outcome: "partner",
      rate: { limit: 2, windowSeconds: 60, remaining: 1, resetSeconds: 50 },
    });
    clock.pass({ seconds: 20 });
    expect(await verify(token, 2)).toMatchObject({
      outcome: "partner",
      rate: { remaining: 0, resetSeconds: 30 },
    });
    expect(await verify(token, 2)).toMatchObject({ outcome: "limited", rate: { remaining: 0 } });
    clock.pass({ seconds: 30 });
    expect(await verify(token, 2)).toMatchObject({
      outcome: "partner",
      rate: { remaining: 1, resetSeconds: 60 },
    });
  });

  test("lets exactly the limit through when all requests arrive at once", async () => {
    const verdicts = await Promise.all(Array.from({ length: 20 }, () => verify(token, 7)));
    expect(verdicts.filter(({ outcome }) => outcome === "partner")).toHaveLength(7);
  });

  test("of one key does not affect another key", async () => {
    const other = await giveKey(test_, { ...key, key: "key_2" });
    await verify(token, 1);
    expect((await verify(token, 1)).outcome).toBe("limited");
    expect((await verify(other, 1)).outcome).toBe("partner");
  });
});
