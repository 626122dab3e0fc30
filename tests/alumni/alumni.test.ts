import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createMe } from "#functions/me/app.ts";
import { followUp } from "#shared/alumni/follow-up.ts";
import { inviteGuide } from "#shared/alumni/invite-guide.ts";
import { listAlumni, readAlumnus } from "#shared/alumni/list-alumni.ts";
import { noteAlumniCall } from "#shared/alumni/note-call.ts";
import { readOwnTouch } from "#shared/alumni/read-own.ts";
import { stayInTouch } from "#shared/alumni/stay-in-touch.ts";
import { listOwnConsents, revokeOwn } from "#shared/consents/own.ts";
import { readOwnPage } from "#shared/journeys/own/read-own.ts";
import { standingOf } from "#shared/records/alumnus/alumnus.ts";
import { moveInWithoutReferral } from "#shared/residents/stay/move-in.ts";
import { scopeOfAlumni } from "#shared/table/member-scopes.ts";
import { type Walking, walkingIn, walkingWorld } from "../support/beside.ts";
import { ask as askAt, origin } from "../support/by-link.ts";
import { differences } from "../support/differences.ts";
import { moveOut } from "../support/move-out.ts";
import { command, madeOnce, type SmallWorld } from "../support/small-world.ts";

let world: SmallWorld;
let they: Walking;
let made: Walking;
/** Linus Bracken graduated. */
const first = madeOnce(async () => {
  const { world: one, they: walk } = await walkingWorld();
  made = walk;
  const manager = one.as(one.lantern.members.house_manager, made.at.house);
  await moveOut(manager, { ...made.at, kind: "graduated", on: one.today(), command: command() });
  await one.drain();
  return one;
});
beforeEach(async () => {
  world = await first();
  they = walkingIn(world, made);
});

const content = { language: "en", title: "Consent", blocks: [], statement: "I agree" };
const agree = async (by: "email" | "text" | "call" = "email") => {
  const sent = { by, email: by === "email" ? "linus@example.org" : "", phone: "213-555-0142" };
  await stayInTouch(they.resident, {
    ...{ ...sent, name: "Linus Bracken", content, purpose: "Asking how I am", command: command() },
  });
  await world.drain();
};
const supervisor = () => scopeOfAlumni(world.world, world.lantern.members.supervisor, "req");
const found = () => readAlumnus(supervisor(), they);
const states = async () => (await found()).checkIns.map(({ state }) => state);
/** The days pass, and the clock asks whoever is due. */
const pass = async (days: number) => {
  world.clock.pass({ hours: 24 * days + 1 });
  await world.tick();
  await world.drain();
};
const invited = async () => world.mailed("alumni");
const consentIs = async () => (await listOwnConsents(they.resident)).map(({ consent }) => consent);
const stopped = async () => {
  const { ended, contact } = await found();
  return [ended?.why, contact, (await readOwnTouch(they.resident)).contact];
};
const revoke = async () => {
  const [one] = await consentIs();
  await revokeOwn(they.resident, { consent: one?.id ?? "con_none", command: command() });
};

describe("staying in touch", () => {
  test("is offered after the stay, and without a yes nothing is planned or sent", async () => {
    const { house, stays } = await readOwnPage(they.resident);
    expect([house, stays.map(({ graduated }) => graduated)]).toEqual([null, [true]]);
    expect(await readOwnTouch(they.resident)).toMatchObject({ isOut: true, contact: null });
    await pass(400);
    expect([(await listAlumni(supervisor())).alumni, await invited()]).toEqual([[], []]);
  });

  test("is a consent like any other, and asks at 30, 90, 180 and 365 days, saying nothing", async () => {
    await agree();
    expect(await consentIs()).toMatchObject([{ kind: "alumni", over: null, leaves: { what: [] } }]);
    expect((await found()).checkIns.map(({ days }) => days)).toEqual([30, 90, 180, 365]);
    await pass(29);
    expect(await invited()).toEqual([]);
    await pass(1);
    const [mail] = await invited();
    expect(mail).toMatchObject({ to: "linus@example.org" });
    expect(`${mail?.subject} ${mail?.text}`.replace(/https:\S+/, "")).not.toMatch(
      /Linus|Juniper|Lantern|recovery|sober/i,
    );
    await world.tick();
    await world.drain();
    expect(await invited()).toHaveLength(1);
    for (const days of [60, 90, 185]) await pass(days);
    expect(await states()).toEqual(["not_reached", "not_reached", "not_reached", "invited"]);
    expect(await invited()).toHaveLength(4);
    await pass(31);
    expect((await found()).ended?.why).toBe("done");
    expect(await differences(world.system(world.lantern))).toEqual([]);
  });

  test.each([
    ["their page", revoke],
    [
      "the phone",
      () =>
        noteAlumniCall(supervisor(), {
          journey: they.journey,
          outcome: "asked_to_stop",
          command: command(),
        }),
    ],
  ])("ends with all that waits when they say so on %s", async (_, stop) => {
    await agree();
    await pass(30);
    const before = await invited();
    await stop();
    await world.drain();
    expect((await stopped()).slice(1)).toEqual([null, null]);
    expect(await consentIs()).toMatchObject([{ over: { how: "revoked" } }]);
    await pass(400);
    expect(await invited()).toHaveLength(before.length);
    await expect(
      noteAlumniCall(supervisor(), { journey: they.journey, outcome: "not_reached", command: command() }),
    ).rejects.toMatchObject({ code: "alumni_over" });
    // They may choose it again.
    await agree("call");
    expect((await found()).contact).toEqual({ by: "call", to: "+12135550142" });
  });

  test("ends between the question's time and its sending: nothing leaves", async () => {
    await agree();
    world.clock.pass({ hours: 24 * 30 + 1 });
    await world.tick();
    // Asked, and not delivered yet; the consent ends first.
    await revoke();
    await world.drain((records) => records.toReversed());
    await world.drain();
    expect([await invited(), (await found()).ended?.why]).toEqual([[], "consent_over"]);
  });

  test("ends once they live in a house again", async () => {
    await agree();
    const { lantern } = world;
    const house = lantern.houses.juniper;
    const bed = (await world.beds(lantern, house)).get("2A") ?? "bed_none";
    const who = { legalName: "Linus Bracken", birthDate: "1990-01-01", command: command() };
    await moveInWithoutReferral(world.as(lantern.members.house_manager, house), { house, bed, ...who });
    await world.drain();
    await pass(30);
    expect([(await stopped())[0], await invited()]).toEqual(["moved_in", []]);
  });
});

describe("what an alumnus answers", () => {
  test("by phone is written down, and whoever asks for something stands first until someone has seen to it", async () => {
    await agree("call");
    await pass(30);
    expect([await states(), await invited()]).toEqual([["to_call", "planned", "planned", "planned"], []]);
    const note = (answers: object) =>
      noteAlumniCall(supervisor(), {
        journey: they.journey,
        outcome: "reached",
        ...answers,
        command: command(),
      });
    await expect(note({})).rejects.toMatchObject({ fields: [{ pointer: "/doing" }] });
    await note({ doing: "well", needs: "A ride to a meeting" });
    const [listed] = (await listAlumni(supervisor())).alumni;
    expect(listed && standingOf(listed)).toBe("asks");
    expect(listed?.checkIns[0]).toMatchObject({ by: { kind: "member" }, answers: { doing: "well" } });
    await followUp(supervisor(), { journey: they.journey, command: command() });
    expect(standingOf(await found())).toBe("going_on");
  });

  test("is read by no one else: not by the house, admissions, administration or a mentor", async () => {
    await agree();
    for (const role of ["network_admin", "admissions", "house_manager", "peer_mentor", "clinician"] as const)
      await expect(
        listAlumni(scopeOfAlumni(world.world, world.lantern.members[role], "req")),
      ).rejects.toMatchObject({ kind: "forbidden" });
  });
});

describe("by link", () => {
  let me: ReturnType<typeof createMe>;
  beforeAll(async () => {
    world = await first();
  });
  const opens = async () => {
    const oidc = { issuer: "http://localhost:1/identity", clientId: "x", insecure: true };
    me = createMe({ world: world.world, ports: world.ports, oidc, origin, log: () => {} });
    const mail = (await invited()).at(-1);
    const path = /\/link\/\S+/.exec(mail?.text ?? "")?.[0] ?? "";
    expect((await askAt(me, path)).status).toBe(200);
    return { path, ...(await askAt(me, path, { form: {} })) };
  };
  const send = (path: string, cookie: string, form: Readonly<Record<string, string>>) =>
    askAt(me, path, { cookie, form });

  test("they answer once; a preview uses nothing, and a second phone gets nothing", async () => {
    await agree();
    await pass(30);
    const { path, to, cookie } = await opens();
    expect(to).toBe("/link/alumni");
    expect((await askAt(me, path, { form: {} })).status).toBe(404);
    expect((await send("/link/alumni", cookie, { form: "alumni-check-in" })).status).toBe(422);
    const answers = { form: "alumni-check-in", command: command(), doing: "hard", call: "yes" };
    for (let time = 0; time < 2; time += 1)
      expect((await send("/link/alumni", cookie, answers)).to).toBe("/link/alumni/thanks");
    expect((await send("/link/alumni", cookie, { ...answers, doing: "well" })).status).not.toBe(303);
    await world.drain();
    // Back from the thanks, they may still say that it is enough.
    expect((await send("/link/alumni/stop", cookie, {})).to).toBe("/link/alumni/stopped");
    await world.drain();
    expect(await stopped()).toEqual(["consent_over", null, null]);
    expect((await found()).checkIns[0]).toMatchObject({
      state: "answered",
      by: null,
      answers: { doing: "hard" },
    });
  });

  test("they stop it, and an answer on its way when the consent ends is not kept", async () => {
    await agree();
    await pass(30);
    const { cookie } = await opens();
    expect((await send("/link/alumni/stop", cookie, {})).to).toBe("/link/alumni/stopped");
    await world.drain();
    expect(await stopped()).toEqual(["consent_over", null, null]);
    expect((await askAt(me, "/link/alumni", { cookie })).status).toBe(404);
  });

  test("they say whether they would like to be a mentor; nobody is asked by itself, and no member is made", async () => {
    await agree();
    await pass(1);
    expect(await invited()).toEqual([]);
    await inviteGuide(supervisor(), { journey: they.journey, command: command() });
    await expect(
      inviteGuide(supervisor(), { journey: they.journey, command: command() }),
    ).rejects.toMatchObject({ code: "guide_asked_already" });
    await world.tick();
    await world.drain();
    const { to, cookie } = await opens();
    expect(to).toBe("/link/alumni/mentor");
    const yes = { form: "alumni-guide", command: command(), is: "yes", email: "linus@example.org" };
    expect((await send("/link/alumni/mentor", cookie, yes)).to).toBe("/link/alumni/mentor/thanks");
    await world.drain();
    expect((await found()).guide).toMatchObject({ said: "yes", email: "linus@example.org", sendAt: null });
    expect(standingOf(await found())).toBe("said_yes");
  });
});
