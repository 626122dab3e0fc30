import { beforeEach, expect, test } from "vitest";
import { closeSession } from "#shared/network/door/close-session.ts";
import { lockSession } from "#shared/network/door/lock-session.ts";
import { succeedSession } from "#shared/network/door/succeed-session.ts";
import { switchMembership } from "#shared/network/door/switch-membership.ts";
import { verifyMember } from "#shared/network/door/verify-member.ts";
import { type DraftKey, newDraftKey, openDraftKey } from "#shared/records/door/draft-key.ts";
import type { Grant } from "#shared/records/door/entities.ts";
import { newSecret } from "#shared/records/door/secret.ts";
import { TestClock } from "../support/clock.ts";
import { giveGrant, signIn } from "../support/doors.ts";
import { createTestWorld, type TestWorld } from "../support/world.ts";

/* Drafts on a device can be opened for as long as the key they were locked for is in its session. */

let clock: TestClock;
let test_: TestWorld;
let grant: Grant;
let own: Grant;
let stranger: Grant;

beforeEach(async () => {
  clock = new TestClock();
  test_ = await createTestWorld({ now: clock.now });
  const member = (network: "net_1" | "net_2", id: "mem_1" | "mem_2", email: string) =>
    giveGrant(test_, { network, member: id, role: "house_manager", email });
  grant = await member("net_1", "mem_1", "olive@example.org");
  own = await member("net_2", "mem_1", "olive@example.org");
  stranger = await member("net_1", "mem_2", "ansel@example.org");
});

const door = () => test_.world.openDoor("web");
async function keyIn(cookie: string): Promise<DraftKey | undefined> {
  const verdict = await verifyMember(door(), cookie, clock.now());
  return verdict.outcome === "member" ? verdict.session.draftKey : undefined;
}

test("a session that was idle goes on with its key, by a sign-in or without one", async () => {
  const cookie = await signIn(test_, grant);
  const key = await keyIn(cookie);
  expect(key).toBeDefined();
  clock.pass({ hours: 13 });
  const next = await signIn(test_, grant, cookie);
  expect(await keyIn(next)).toEqual(key);
  expect(await keyIn(await succeedSession(door(), next, clock.now(), async () => ({})))).toEqual(key);
});

test("another person, another membership, another browser and a sign-in after a sign-out have another key", async () => {
  const cookie = await signIn(test_, grant);
  const keys = [await keyIn(cookie), await keyIn(await signIn(test_, grant))];
  const { cookie: switched } = await switchMembership(
    door(),
    cookie,
    { to: own, command: newSecret() },
    clock.now(),
  );
  keys.push(await keyIn(switched), await keyIn(await signIn(test_, stranger, switched)));
  // In the same network, in the browser of the one before.
  const shared = await signIn(test_, grant);
  keys.push(await keyIn(shared), await keyIn(await signIn(test_, stranger, shared)));
  const forged = `${switched.slice(0, -43)}${newSecret()}`;
  keys.push(await keyIn(await signIn(test_, own, forged)));
  const out = await signIn(test_, grant);
  keys.push(await keyIn(out));
  await closeSession(door(), out);
  keys.push(await keyIn(await signIn(test_, grant, out)));
  const publics = keys.map((key) => key?.public);
  expect(publics).not.toContain(undefined);
  expect(new Set(publics).size).toBe(publics.length);
});

test("a device that is handed over has no key, and a new one when it is taken back", async () => {
  const cookie = await signIn(test_, grant);
  const key = await keyIn(cookie);
  const lock = { purpose: "papers", house: "hse_1", stay: "sty_1" } as const;
  const locked = await lockSession(door(), cookie, lock, clock.now());
  expect(await keyIn(locked)).toBeUndefined();
  const back = await succeedSession(door(), locked, clock.now(), async () => ({}), { lifts: true });
  expect(await keyIn(back)).toBeDefined();
  expect(await keyIn(back)).not.toEqual(key);
  const again = await lockSession(door(), back, lock, clock.now());
  expect(await keyIn(await signIn(test_, grant, again))).toBeDefined();
});

test("what is no point of the curve gets no key, and each page and each session a different one", () => {
  const [one, other] = [newDraftKey(), newDraftKey()];
  const pages = [newDraftKey().public, newDraftKey().public];
  const keys = [one, other].flatMap((own) => pages.map((page) => openDraftKey(own, page)));
  expect(keys.map((key) => Buffer.from(key ?? "", "base64").length)).toEqual([32, 32, 32, 32]);
  expect(new Set(keys).size).toBe(4);
  const zero = Buffer.alloc(65, 4).toString("base64");
  for (const page of ["", "AA==", zero, "%", pages[0]?.slice(4) ?? ""])
    expect(openDraftKey(one, page), page).toBeUndefined();
});
