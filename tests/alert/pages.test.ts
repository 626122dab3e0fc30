import { beforeEach, describe, expect, test } from "vitest";
import { createMe } from "#functions/me/app.ts";
import { answerAlert, pagedScope } from "#shared/alerts/answer-alert.ts";
import { pageNext } from "#shared/alerts/page-next.ts";
import { readAlert } from "#shared/alerts/read-alert.ts";
import { keepCheckIn } from "#shared/check-ins/keep-check-in.ts";
import { type OutboxMessage, outboxMessage } from "#shared/engine/outbox/message.ts";
import { setWeekly } from "#shared/houses/roster/change-on-call.ts";
import { practiceAlert } from "#shared/houses/roster/practice-alert.ts";
import { readOnCall } from "#shared/houses/roster/read-on-call.ts";
import { readAgenda } from "#shared/journeys/beside/read-agenda.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { listMentoring } from "#shared/mentors/matching/find-mentors.ts";
import { suspendMember } from "#shared/network/member/suspend-member.ts";
import { alert, newAlert } from "#shared/records/alert/alert.ts";
import { memberPhone } from "#shared/records/notification/phone.ts";
import { encode } from "#shared/table/entity.ts";
import type { EventRecord } from "#shared/table/event.ts";
import type { Membership } from "#shared/table/member-scopes.ts";
import { create } from "#shared/table/transact.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { sent } from "../check-in/kit.ts";
import { assigned, type Walking, walkingIn, walkingWorld } from "../support/beside.ts";
import { ask, origin } from "../support/by-link.ts";
import { differences } from "../support/differences.ts";
import { disorder, seeded } from "../support/faulty.ts";
import { putAll } from "../support/fill.ts";
import { isPrivate } from "../support/private.ts";
import { sampleIds } from "../support/sample-ids.ts";
import { command, madeOnce, type SmallWorld } from "../support/small-world.ts";
import { quiet } from "../support/standing.ts";
import { wholeTable } from "../support/whole-table.ts";

const numbers = { mentor: "+15555550101", manager: "+15555550102", admin: "+15555550103" } as const;
const onCall = "(213) 373-4253";

let made: Walking;
const first = madeOnce(async () => {
  const { world, they: walk } = await walkingWorld();
  made = walk;
  const { members, houses } = world.lantern;
  const manager = world.as(members.house_manager, houses.juniper);
  const days = ["1", "2", "3", "4", "5", "6", "7"];
  const callee = { name: "Theo Alder", phone: onCall, email: "" };
  await setWeekly(manager, { house: houses.juniper, ...callee, days, command: command() });
  await hasPhone(world, members.peer_mentor, numbers.mentor);
  await hasPhone(world, members.house_manager, numbers.manager);
  await hasPhone(world, members.network_admin, numbers.admin);
  await world.drain();
  return world;
});

const hasPhone = ({ system, lantern, clock }: SmallWorld, { member }: Membership, number: string) =>
  system(lantern).table.write([
    create(memberPhone, {
      member,
      number,
      confirmedAt: stamp(clock.now()),
      stoppedAt: null,
      code: null,
      asked: { day: "2026-01-01", times: 1 },
    }),
  ]);

let world: SmallWorld;
let they: Walking;
beforeEach(async () => {
  world = await first();
  they = walkingIn(world, made);
});

/** The resident says, alone, that they are not safe. */
const notSafe = async () =>
  (await keepCheckIn(they.resident, sent({ kind: "own", dying: "yes", good: "Marked words" }))).checkIn;
const told = async (checkIn: Id<"checkIn">) => {
  const found = await readAlert(they.resident, { checkIn });
  return { ...found?.alert, pages: found?.pages.map(({ as, by }) => `${as} ${by}`).sort() };
};
const paged = async (kind = "alert") => {
  const all = [...(await world.mailed(`text ${kind}`)), ...(await world.mailed(`call ${kind}`))];
  return all.map(({ to, kind, text }) => ({ to, kind, text }));
};
const events = async () => {
  const all = (await wholeTable(world)).filter(({ kind }) => kind === "event");
  const types = all.map(({ data }) => (data as EventRecord).type);
  return types.filter((type) => type.startsWith("alert.")).sort();
};
const atFirst = ["mentor text", "on_call call", "on_call text"];
const pass = async (seconds: number) => {
  world.clock.pass({ seconds });
  await world.tick();
};
/** Carried out, yet due: a tick takes it up, and nothing is left to do. */
const closedButDue = { ...outboxMessage, due: ({ sentAt }: OutboxMessage) => sentAt };
const olderThingsToDo = (homes: Homes) => {
  const [sample] = outboxMessage.samples(sampleIds);
  if (!sample) throw new Error("no outbox message");
  const outcome = { result: "done", code: null, at: sample.sentAt } as const;
  return Array.from({ length: 4000 }, (_, n) =>
    encode(closedButDue, homes, { ...sample, home: homes.inbox(), id: `old-${n}`, outcome }, 1),
  );
};
const linkIn = (text: string | undefined) => /\/link\/\S+/.exec(text ?? "")?.[0] ?? "";

describe("whoever is not safe", () => {
  test("has the mentor and whoever is on call paged by the stream at once, without a word about them", async () => {
    const checkIn = await notSafe();
    await world.drain();
    expect(await told(checkIn)).toMatchObject({ answered: null, pages: atFirst });
    const all = await paged();
    expect(all.map(({ to, kind }) => `${kind} ${to}`).sort()).toEqual([
      "call alert +12133734253",
      "text alert +12133734253",
      `text alert ${numbers.mentor}`,
    ]);
    for (const { text } of all) {
      expect(text).not.toMatch(/Linus|Bracken|Juniper|Marked|safe|dying/);
      expect(text.length).toBeLessThanOrEqual(306);
    }
    const receipts = (await readAlert(they.resident, { checkIn }))?.pages.map(
      ({ receipt }) => receipt?.result,
    );
    expect(receipts).toEqual(["sent", "sent", "sent"]);
  });

  test("has them paged within 90 seconds while the stream stands still, and only once when it goes on", async () => {
    const checkIn = await notSafe();
    await pass(60);
    expect(await paged()).toHaveLength(3);
    await world.drain();
    await pass(60);
    expect(await paged()).toHaveLength(3);
    expect((await told(checkIn)).pages).toEqual(atFirst);
  });

  test("stands on the mentor's agenda until others answered and a while after, and before supervisors without a name", async () => {
    const checkIn = await notSafe();
    await world.drain();
    const seen = async () => ({
      agenda: (await readAgenda(they.own)).needsNow,
      supervisors: (await listMentoring(they.supervisor)).alerts,
    });
    const at = expect.any(String);
    const open = { at, answeredAt: null };
    const before = await seen();
    expect(before).toMatchObject({
      agenda: [{ ...open, name: "Linus", checkIn }],
      supervisors: [{ ...open, house: world.lantern.houses.juniper }],
    });
    expect(JSON.stringify(before.supervisors)).not.toMatch(/Linus|Bracken|Marked|chk_/);
    const { journey, person } = they;
    const [page] = (await readAlert(they.resident, { checkIn }))?.pages ?? [];
    const link = { network: world.lantern.id, person, id: "lnk_1" } as const;
    const byLink = pagedScope(world.world, link, { journey }, "req");
    await answerAlert(byLink, { checkIn, page: page?.page ?? "apg_none", command: command() });
    await world.drain((records) => disorder(seeded(7), [...records, ...records]));
    expect(await seen()).toMatchObject({
      agenda: [{ answeredAt: at }],
      supervisors: [{ answeredAt: at }],
    });
    await assigned(world, they.journey, world.lantern.members.volunteer);
    expect((await seen()).agenda).toEqual([]);
    expect(await differences(world.system(world.lantern))).toEqual([]);
    world.clock.pass({ hours: 73 });
    expect((await seen()).supervisors).toEqual([]);
  });

  test("has them paged within 90 seconds behind hundreds of older things to do", async () => {
    const checkIn = await notSafe();
    const { homes } = world.system(world.lantern).table;
    const of = { journey: they.journey, checkIn, at: stamp(world.clock.now()), accompanied: false };
    const { tpk } = encode({ ...alert, dueFirst: false }, homes, newAlert(of), 1);
    await putAll(
      world,
      olderThingsToDo(homes).filter((one) => one.tpk === tpk),
    );
    await pass(60);
    expect(await paged()).toHaveLength(3);
  });

  test("has others paged every five minutes until someone answers, and reads at the end that no one did", async () => {
    const checkIn = await notSafe();
    await pass(0);
    await pass(299);
    expect(await paged()).toHaveLength(3);
    await pass(1);
    expect((await told(checkIn)).pages).toEqual(["manager text", ...atFirst]);
    await pass(300);
    expect((await told(checkIn)).pages).toContain("administrator text");
    expect(await told(checkIn)).toMatchObject({ nextAt: expect.any(String), answered: null });
    await pass(300);
    expect(await told(checkIn)).toMatchObject({ nextAt: null, answered: null });
    expect(await events()).toEqual(["alert.paged", "alert.paged", "alert.paged", "alert.unreached"]);
    const all = (await paged()).length;
    await pass(3600);
    expect(await paged()).toHaveLength(all);
  });

  test("is paged for once, however many runs there are at the same time", async () => {
    const checkIn = await notSafe();
    const of = { journey: they.journey, checkIn };
    const runs = Array.from({ length: 6 }, () => pageNext(world.system(world.lantern), of, world.means()));
    await Promise.all(runs);
    await world.drain();
    expect((await told(checkIn)).pages).toEqual(atFirst);
    expect(await paged()).toHaveLength(3);
  });

  test("has no one paged who was suspended, though the record still names them", async () => {
    const { network_admin, peer_mentor } = world.lantern.members;
    await suspendMember(world.as(network_admin), {
      ...{ member: peer_mentor.member, suspended: true, tell: quiet },
      command: command(),
    });
    await world.drain();
    const checkIn = await notSafe();
    await world.drain();
    expect((await told(checkIn)).pages).toEqual(["on_call call", "on_call text"]);
  });

  test("reaches others even when no text can be sent", async () => {
    const checkIn = await notSafe();
    const texts = {
      send: () => Promise.reject(new Error("no route")),
      call: () => Promise.reject(new Error("no route")),
    };
    const of = { journey: they.journey, checkIn };
    const run = () => pageNext(world.system(world.lantern), of, { ...world.means(), texts });
    await expect(run()).rejects.toThrow("no route");
    expect((await told(checkIn)).nextAt).not.toBeNull();
    await pass(300);
    expect((await paged()).length).toBeGreaterThan(3);
  });
});

describe("whoever is paged", () => {
  const me = () =>
    createMe({
      world: world.world,
      ports: world.ports,
      oidc: { issuer: "http://localhost:1/identity", clientId: "x", insecure: true },
      origin,
      log: () => {},
    });
  const links = async () => {
    const all = await paged();
    return ["+12133734253", numbers.mentor].map((number) =>
      linkIn(all.find(({ to, kind }) => kind === "text alert" && to === number)?.text),
    );
  };

  test("answers by the link, reads who needs them, and no one else is paged", async () => {
    const checkIn = await notSafe();
    await world.drain();
    const app = me();
    const [link = ""] = await links();
    for (const method of ["GET", "HEAD"]) {
      const seen = await ask(app, link, { method });
      expect([seen.status, seen.text.match(/Linus|Juniper/)]).toEqual([200, null]);
    }
    const { to, cookie } = await ask(app, link, { method: "POST" });
    expect(to).toBe("/link/alert");
    const page = await ask(app, "/link/alert", { cookie });
    expect(page.text).toContain("Linus needs someone now");
    expect(page.text).not.toMatch(/Bracken|Marked/);
    await world.drain();
    expect(await told(checkIn)).toMatchObject({
      nextAt: null,
      answered: { as: "on_call", name: "Theo Alder" },
    });
    const before = (await paged()).length;
    await pass(600);
    expect(await paged()).toHaveLength(before);
    expect((await ask(app, link, { method: "POST" })).status).toBe(404);
    expect((await ask(app, "/link/alert")).status).toBe(404);
  });

  test("leaves no word of it, answered or not, where an archive or a role that decides reads", async () => {
    await notSafe();
    await world.drain();
    const [link = ""] = await links();
    await ask(me(), link, { method: "POST" });
    await world.drain();
    const open = (await wholeTable(world)).filter(({ pk }) => !isPrivate(pk));
    const told = open.filter((one) => /alert|chk_/.test(JSON.stringify(one)));
    // The gate alone reads links, and no page lists these; an agenda is its mentor's, and in no archive.
    expect(told.filter(({ kind }) => kind !== "link" && kind !== "agenda.alert")).toEqual([]);
  });

  test("of two who answer at once, one stands, and both read who needs them", async () => {
    const checkIn = await notSafe();
    await world.drain();
    const app = me();
    const answers = await Promise.all((await links()).map((link) => ask(app, link, { method: "POST" })));
    expect(answers.map(({ to }) => to)).toEqual(["/link/alert", "/link/alert"]);
    await world.drain();
    expect((await told(checkIn)).answered).not.toBeNull();
  });

  test("is kept by name, and no number and no link stays anywhere once it was sent", async () => {
    await notSafe();
    await world.drain();
    const kept = JSON.stringify(
      (await wholeTable(world)).filter(({ kind }) => kind !== "notification.phone"),
    );
    const [link = ""] = await links();
    expect(kept).not.toContain(link.split(".").at(-1));
    expect(kept).not.toContain(numbers.mentor);
  });

  test("is practiced with: marked so, answered by such a link, and no one else is paged", async () => {
    const { houses, members } = world.lantern;
    const house = houses.juniper;
    world.clock.run();
    const inHouse = (member: Membership) => world.as(member, house);
    const practice = () => practiceAlert(inHouse(members.supervisor), { house, command: command() });
    await practice();
    await expect(practice()).rejects.toMatchObject({ code: "practice_just_sent" });
    await world.drain();
    const sent = await paged("practice_alert");
    expect(sent.map(({ to }) => to)).toEqual(["+12133734253", "+12133734253"]);
    for (const { text } of sent) expect(text).toMatch(/practice.*no one is in danger/i);
    const link = linkIn(sent[0]?.text);
    const app = me();
    expect((await ask(app, link)).text).not.toMatch(/Juniper|practice/);
    const { cookie } = await ask(app, link, { method: "POST" });
    expect((await ask(app, "/link/alert", { cookie })).text).toContain("Practice: no one is in danger");
    const seen = async (member: Membership) => (await readOnCall(inHouse(member), { house })).practiced;
    expect(await seen(members.house_manager)).toMatchObject([
      { page: { by: "text", receipt: { result: "sent" } }, answeredAt: expect.any(String) },
      { page: { by: "call", receipt: { result: "sent" }, link: null }, answeredAt: null },
    ]);
    expect(await seen(members.house_staff)).toEqual([]);
    await pass(3600);
    expect([await paged(), await events()]).toEqual([[], []]);
    await practice();
    await world.drain();
    expect((await seen(members.supervisor)).map(({ answeredAt }) => answeredAt)).toEqual([null, null]);
    expect(JSON.stringify(await wholeTable(world))).not.toContain(link.split(".").at(-1));
  });
});
