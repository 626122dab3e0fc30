import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { closeSession } from "#shared/network/door/close-session.ts";
import { lockSession } from "#shared/network/door/lock-session.ts";
import { addPasskey, askForPasskey } from "#shared/network/door/passkey/add-passkey.ts";
import { mostAnswers } from "#shared/network/door/passkey/challenge.ts";
import { passkeysOf, removePasskey } from "#shared/network/door/passkey/own-passkeys.ts";
import {
  askToUnlock,
  unlocksWithPasskey,
  unlockWithPasskey,
} from "#shared/network/door/passkey/unlock-with-passkey.ts";
import { verifyMember } from "#shared/network/door/verify-member.ts";
import { type Grant, grantEntity } from "#shared/records/door/entities.ts";
import { mostPasskeys, passkeyDays } from "#shared/records/door/passkey.ts";
import type { Session } from "#shared/records/door/session.ts";
import { Authenticator } from "../support/authenticator.ts";
import { TestClock } from "../support/clock.ts";
import { everyDoor, giveGrant, signIn } from "../support/doors.ts";
import { wholeTable } from "../support/whole-table.ts";
import { createTestWorld, type TestWorld } from "../support/world.ts";

const party = { origin: "https://app.example.org", name: "Porchlight" };
const papers = { purpose: "papers", house: "hse_1", stay: "sty_1" } as const;
const device = { browser: "safari", system: "iphone" } as const;

let clock: TestClock;
let test_: TestWorld;
let people = 0;
/** Each test has a person of its own, in one table. */
let grant: Grant;
let session: string;
let own: Authenticator;

beforeAll(async () => {
  clock = new TestClock();
  test_ = await createTestWorld({ now: clock.now });
});
beforeEach(async () => {
  ({ grant, session, own } = await withPasskey());
});

async function newcomer(): Promise<{ grant: Grant; session: string }> {
  people += 1;
  const grant = await giveGrant(test_, { network: "net_1", member: `mem_${people}`, role: "house_manager" });
  return { grant, session: await signIn(test_, grant) };
}
async function withPasskey() {
  const who = await newcomer();
  const own = new Authenticator(party.origin);
  await add(who.session, (asked) => own.add(asked));
  return { ...who, own };
}
const door = () => test_.world.openDoor("web");
async function sessionOf(cookie: string): Promise<Session> {
  const verdict = await verifyMember(door(), cookie, clock.now(), { isUse: false });
  if (verdict.outcome !== "member") throw new Error(verdict.outcome);
  return verdict.session;
}
type Asked = { challenge: string };
async function add(cookie: string, answer: (asked: Asked) => string): Promise<void> {
  const session = await sessionOf(cookie);
  const asked = await askForPasskey(test_.world, party, session, "Ansel");
  await addPasskey(test_.world, party, { session, device, answer: answer(asked) });
}
const ask = async (cookie = session): Promise<Asked> => {
  const asked = await askToUnlock(test_.world, party, cookie);
  if (!asked) throw new Error("nothing to unlock");
  return asked;
};
const answer = (sent: string, cookie = session) =>
  unlockWithPasskey(test_.world, party, { cookie, answer: sent });
const idle = () => clock.pass({ minutes: 15 });
const handOver = async () => {
  session = await lockSession(door(), session, papers, clock.now());
};
const own_ = async (identity = grant.identity) =>
  (await passkeysOf(door(), identity, clock.now())).map(({ value }) => value);

describe("a passkey", () => {
  test.each([
    ["an idle session", async () => void idle()],
    ["a phone that was handed over", handOver],
    ["one that was handed over and lay idle", async () => handOver().then(idle)],
  ])("goes on with %s, until twelve hours after sign-in", async (_, change) => {
    await change();
    expect(await unlocksWithPasskey(test_.world, session)).toBe(true);
    const opened = await answer(own.use(await ask()));
    expect(opened).toMatchObject({ outcome: "open", membership: grant });
    if (opened.outcome !== "open") return;
    expect((await verifyMember(door(), session, clock.now())).outcome).toBe("none");
    expect((await sessionOf(opened.cookie)).lock).toBeUndefined();
    expect(await own_()).toEqual([expect.objectContaining({ counter: 1, device, slot: 1 })]);
    clock.pass({ hours: 12 });
    expect(await unlocksWithPasskey(test_.world, opened.cookie)).toBe(false);
    expect(await askToUnlock(test_.world, party, opened.cookie)).toBeUndefined();
  });

  test.each<[string, (asked: Asked) => string | Promise<string>]>([
    ["another site's page", (asked) => own.use(asked, { origin: "https://app.example.org.evil.example" })],
    ["another port of the same host", (asked) => own.use(asked, { origin: "https://app.example.org:8443" })],
    ["a passkey for another site", (asked) => own.use(asked, { rpId: "example.org" })],
    ["a device that did not check who holds it", (asked) => own.use(asked, { verified: false })],
    ["a challenge that was never given", (asked) => own.use(asked, { challenge: "AAAA" })],
    ["what was made to be added", (asked) => own.use(asked, { type: "webauthn.create" })],
    [
      "another device that claims to be this one",
      (asked) => new Authenticator(party.origin).use(asked, { id: own.id }),
    ],
    ["a passkey of another member", async (asked) => (await withPasskey()).own.use(asked)],
    ["no answer at all", () => "{"],
    ["an answer of another form", () => JSON.stringify({ id: own.id })],
  ])("is not accepted from %s", async (_, sent) => {
    idle();
    expect(await answer(await sent(await ask()))).toEqual({ outcome: "wrong", left: mostAnswers - 1 });
    expect((await answer(own.use(await ask()))).outcome).toBe("open");
  });

  test("whose device counts backward is not accepted: there are two of it", async () => {
    idle();
    const opened = await answer(own.use(await ask(), { counter: 7 }));
    if (opened.outcome !== "open") throw new Error(opened.outcome);
    idle();
    for (const counter of [7, 6, 0]) {
      const asked = await ask(opened.cookie);
      expect((await answer(own.use(asked, { counter }), opened.cookie)).outcome).toBe("wrong");
    }
    const asked = await ask(opened.cookie);
    expect((await answer(own.use(asked, { counter: 8 }), opened.cookie)).outcome).toBe("open");
  });

  test("answers a challenge once, for its own session, and within five minutes", async () => {
    const other = await signIn(test_, grant);
    idle();
    const asked = await ask();
    const sent = own.use(asked);
    // The answer to another session's challenge.
    await ask(other);
    expect((await answer(sent, other)).outcome).toBe("wrong");
    const opened = await answer(sent);
    if (opened.outcome !== "open") throw new Error(opened.outcome);
    expect(await answer(sent)).toEqual({ outcome: "none" });
    idle();
    expect(await answer(sent, opened.cookie)).toEqual({ outcome: "none" });
    const late = own.use(await ask(opened.cookie));
    clock.pass({ minutes: 5 });
    expect((await answer(late, opened.cookie)).outcome).toBe("wrong");
    // A wrong answer uses it up too.
    const tried = await ask(opened.cookie);
    expect((await answer("{}", opened.cookie)).outcome).toBe("wrong");
    expect((await answer(own.use(tried), opened.cookie)).outcome).toBe("wrong");
    // A newer question takes the place of the one before.
    const before = await ask(opened.cookie);
    await ask(opened.cookie);
    expect((await answer(own.use(before), opened.cookie)).outcome).toBe("wrong");
  });

  test("that fails five times ends the session, and of many answers at once no more are looked at", async () => {
    idle();
    const asked = await ask();
    const all = await Promise.all(Array.from({ length: 20 }, () => answer("{}")));
    let wrong = all.filter(({ outcome }) => outcome === "wrong").length;
    expect(wrong).toBeLessThanOrEqual(mostAnswers);
    for (; wrong < mostAnswers; wrong += 1) {
      expect(await answer("{}")).toEqual({ outcome: "wrong", left: mostAnswers - wrong - 1 });
    }
    expect(await answer(own.use(asked))).toEqual({ outcome: "none" });
    expect((await verifyMember(door(), session, clock.now())).outcome).toBe("none");
  });

  test.each<[string, () => Promise<unknown>]>([
    ["a session in use", async () => {}],
    ["a session that was signed out", () => closeSession(door(), session)],
    [
      "a suspended member",
      async () => {
        idle();
        const by = { kind: "member", member: "mem_9", name: "Vera" } as const;
        await everyDoor(test_).note(grantEntity, {
          ...grant,
          suspended: { at: "2026-03-02T17:00:00.000Z", by },
        });
      },
    ],
    [
      "a passkey that was removed",
      async () => {
        idle();
        await removePasskey(door(), { identity: grant.identity, credential: own.id }, clock.now());
      },
    ],
    [
      "another person on the same device",
      async () => {
        ({ session } = await newcomer());
        idle();
      },
    ],
  ])("opens nothing for %s", async (_, change) => {
    await change();
    expect(await unlocksWithPasskey(test_.world, session)).toBe(false);
    expect(await answer(own.use({ challenge: "AAAA" }))).toEqual({ outcome: "none" });
  });

  test("that was removed after it was asked for opens nothing", async () => {
    await add(session, (asked) => new Authenticator(party.origin).add(asked));
    idle();
    const sent = own.use(await ask());
    await removePasskey(door(), { identity: grant.identity, credential: own.id }, clock.now());
    expect((await answer(sent)).outcome).toBe("wrong");
  });

  test("is gone after half a year without use", async () => {
    clock.pass({ hours: passkeyDays * 24 - 1 });
    expect(await own_()).toHaveLength(1);
    clock.pass({ hours: 1 });
    expect(await own_()).toEqual([]);
  });
});

describe("adding a passkey", () => {
  const refused = (code: string) => ({ kind: "conflict", code });

  test.each<[string, (made: Authenticator, asked: Asked) => string]>([
    ["another site", (made, asked) => made.add(asked, { origin: "https://evil.example" })],
    ["another site's passkeys", (made, asked) => made.add(asked, { rpId: "evil.example" })],
    ["a device that did not check who holds it", (made, asked) => made.add(asked, { verified: false })],
    ["a challenge that was never given", (made, asked) => made.add(asked, { challenge: "AAAA" })],
    ["a use, not an addition", (made, asked) => made.use(asked)],
    ["the same passkey again", (_, asked) => own.add(asked)],
  ])("is refused from %s", async (_, sent) => {
    const made = new Authenticator(party.origin);
    await expect(add(session, (asked) => sent(made, asked))).rejects.toMatchObject(
      refused("passkey_refused"),
    );
    expect(await own_()).toHaveLength(1);
  });

  test("takes a sign-in of the last ten minutes: a session that was only unlocked is not enough", async () => {
    idle();
    const opened = await answer(own.use(await ask()));
    if (opened.outcome !== "open") throw new Error(opened.outcome);
    const made = new Authenticator(party.origin);
    await expect(add(opened.cookie, (asked) => made.add(asked))).rejects.toMatchObject(
      refused("sign_in_first"),
    );
    await add(await signIn(test_, grant), (asked) => made.add(asked));
    expect(await own_()).toHaveLength(2);
  });

  test("takes each challenge once, and none that was given to unlock", async () => {
    const value = await sessionOf(session);
    const asked = await askForPasskey(test_.world, party, value, "Ansel");
    const send = (made: Authenticator) =>
      addPasskey(test_.world, party, { session: value, device, answer: made.add(asked) });
    await send(new Authenticator(party.origin));
    await expect(send(new Authenticator(party.origin))).rejects.toMatchObject(refused("passkey_refused"));
    await handOver();
    const unlock = await ask();
    const locked = await sessionOf(session);
    const made = new Authenticator(party.origin).add(unlock);
    await expect(
      addPasskey(test_.world, party, { session: locked, device, answer: made }),
    ).rejects.toMatchObject(refused("passkey_refused"));
  });

  test(`ends at ${mostPasskeys}, and a place that was freed is taken again`, async () => {
    const more = () =>
      signIn(test_, grant).then((cookie) =>
        add(cookie, (asked) => new Authenticator(party.origin).add(asked)),
      );
    for (let has = 1; has < mostPasskeys; has += 1) await more();
    await expect(more()).rejects.toMatchObject(refused("passkeys_full"));
    await removePasskey(door(), { identity: grant.identity, credential: own.id }, clock.now());
    await more();
    expect((await own_()).map(({ slot }) => slot).sort()).toEqual([1, 2, 3, 4, 5]);
  });

  test("one's own are removed, and no one else's", async () => {
    const { identity } = (await newcomer()).grant;
    const of = { identity, credential: own.id };
    await expect(removePasskey(door(), of, clock.now())).rejects.toMatchObject({ kind: "not_found" });
    expect(await own_()).toHaveLength(1);
  });
});

test("the table alone unlocks nothing: it has public keys and challenges that were never answered", async () => {
  idle();
  await ask();
  const kinds = new Set((await wholeTable(test_)).map(({ kind }) => kind));
  expect([...kinds].filter((kind) => String(kind).startsWith("passkey")).sort()).toEqual([
    "passkey",
    "passkeyChallenge",
  ]);
  expect(JSON.stringify(await own_())).not.toContain("Ansel");
});
