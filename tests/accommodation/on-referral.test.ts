import { beforeEach, describe, expect, test } from "vitest";
import type { Sent } from "#shared/kernel/form.ts";
import type { Id } from "#shared/kernel/ids.ts";
import {
  type Accommodation,
  inForce,
  type Place,
  type ReferralPlace,
} from "#shared/records/accommodation/accommodation.ts";
import { mostWithReferral } from "#shared/records/accommodation/with-referral.ts";
import { stayOf } from "#shared/records/referral/state.ts";
import { declineReferral } from "#shared/referrals/decisions/decline-referral.ts";
import { passReferral } from "#shared/referrals/decisions/pass-referral.ts";
import { routeReferral } from "#shared/referrals/decisions/route-referral.ts";
import { readOwnReferral } from "#shared/referrals/partner/read-own-referral.ts";
import { askAccommodation } from "#shared/residents/accommodation/ask-accommodation.ts";
import {
  type answerForm,
  decideAccommodation,
} from "#shared/residents/accommodation/decide-accommodation.ts";
import { listAccommodations } from "#shared/residents/accommodation/list-accommodations.ts";
import { moveIn } from "#shared/residents/stay/move-in.ts";
import { type EventRecord, event } from "#shared/table/event.ts";
import type { Scope } from "#shared/table/scope.ts";
import type { Sender } from "#shared/table/table.ts";
import { below } from "#shared/tenancy/homes.ts";
import { readBoard } from "#shared/views/house-board.ts";
import { listInbox } from "#shared/views/inbox.ts";
import { readReferral } from "#shared/views/referral-page.ts";
import { type AtJuniper, atJuniper } from "../support/referral-kit.ts";
import { command } from "../support/small-world.ts";
import { wholeTable } from "../support/whole-table.ts";

let it: AtJuniper;
let here: ReferralPlace;
/** Runs just before the next matching transaction is written. */
let meanwhile: { readonly before: string; readonly act: () => Promise<unknown> } | undefined;
const interposed = (sender: Sender): Sender => ({
  send: async (sent) => {
    const due = meanwhile;
    if (due && JSON.stringify(sent.input.TransactItems ?? "").includes(`"type":"${due.before}"`)) {
      meanwhile = undefined;
      await due.act();
    }
    return sender.send(sent);
  },
});

beforeEach(async () => {
  meanwhile = undefined;
  it = await atJuniper(undefined, undefined, { wrap: interposed });
  here = { house: it.house, referral: it.referral };
});

const words = "A lower bunk, my knee does not do ladders";
const ask = (at = here, scope: Scope = it.manager, asked = words) =>
  askAccommodation(scope, { ...at, asked, command: command() });
const granted: Sent<typeof answerForm> = {
  answer: "granted",
  what: "1A, lower",
  ground: "",
  alternative: "",
  reviewOn: "",
};
const answer = (
  id: Id<"accommodation">,
  version: number,
  { form = {}, at = here, scope = it.manager }: { form?: object; at?: ReferralPlace; scope?: Scope } = {},
) =>
  decideAccommodation(scope, {
    ...at,
    accommodation: id,
    version,
    form: { ...granted, ...form },
    command: command(),
  });
const list = async (at: Place = here, scope: Scope = it.manager) =>
  (await listAccommodations(scope, at)).asked;
const alder = () => it.world.lantern.houses.alder;
const route = (house: Id<"house">, referral = it.referral) =>
  routeReferral(it.care, { referral, house, command: command() });
/** Every accommodation record, and where it is stored. */
const everywhere = async () =>
  (await wholeTable(it.world))
    .filter((one) => String(one.kind).startsWith("accommodation"))
    .map((one) => `${one.kind} ${one.pk}`)
    .sort();

describe("an applicant", () => {
  test("can make a request in their own words, in a house and in the inbox, and every response is kept", async () => {
    const { accommodation: id } = await ask();
    await answer(id, 1, { form: { answer: "working", what: "Asking who swaps", reviewOn: "2026-03-05" } });
    await answer(id, 2, { form: { answer: "otherwise", what: "2A, with a rail" } });
    const refusal = { answer: "refused", what: "The frame does not carry one", alternative: "Ground floor" };
    await answer(id, 3, { form: { ...refusal, ground: "undue_burden" } });
    const [one] = await list();
    expect(one?.value).toMatchObject({ asked: words, at: here, reviewOn: null });
    expect(one?.value.decisions.map((is) => [is.answer, is.ground, is.house])).toEqual([
      ["working", null, it.house],
      ["otherwise", null, it.house],
      ["refused", "undue_burden", it.house],
    ]);
    const inbox = { house: null, referral: await it.world.referred() };
    const asked = await ask(inbox, it.care);
    await answer(asked.accommodation, 1, { at: inbox, scope: it.care });
    expect((await list(inbox, it.care))[0]?.value.decisions).toMatchObject([
      { answer: "granted", house: null },
    ]);
  });

  test("is denied only on a legal ground, with the reason and the alternative", async () => {
    const { accommodation: id } = await ask();
    for (const ground of ["", "house_vote", "no_suitable_bed_by_date"]) {
      const refused = answer(id, 1, { form: { answer: "refused", what: "x", alternative: "y", ground } });
      await expect(refused).rejects.toMatchObject({ fields: [{ pointer: "/ground" }] });
    }
    await expect(answer(id, 1, { form: { answer: "declined" } })).rejects.toMatchObject({
      fields: [{ pointer: "/answer" }],
    });
    expect((await list())[0]?.version).toBe(1);
  });

  test("must say something; twice with one command is one request; two responses at once are one", async () => {
    await expect(ask(here, it.manager, " ")).rejects.toMatchObject({ fields: [{ pointer: "/asked" }] });
    const same = { ...here, asked: words, command: command() };
    expect(await askAccommodation(it.manager, same)).toEqual(await askAccommodation(it.manager, same));
    const [one] = await list();
    if (!one) throw new Error("not asked");
    const both = await Promise.allSettled([answer(one.value.id, 1), answer(one.value.id, 1)]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await list()).map(({ value }) => value.decisions.length)).toEqual([1]);
  });

  test("can make two requests at once, up to the limit of one transaction", async () => {
    for (let at = 0; at < mostWithReferral / 2; at += 1) await Promise.all([ask(), ask()]);
    expect(await list()).toHaveLength(mostWithReferral);
    await expect(ask()).rejects.toMatchObject({ code: "too_many_requests" });
    await route(alder());
    expect(await list({ ...here, house: alder() }, it.care)).toHaveLength(mostWithReferral);
    expect((await everywhere()).filter((one) => one.includes(it.house))).toEqual([]);
  });

  test("can make requests only while the referral is open and not being moved", async () => {
    const { accommodation: id } = await ask();
    await passReferral(it.staff, { ...it.on(), to: null });
    await expect(ask()).rejects.toMatchObject({ code: "being_passed" });
    await expect(answer(id, 1)).rejects.toMatchObject({ code: "being_passed" });
    await it.world.drain();
    await expect(ask()).rejects.toMatchObject({ kind: "not_found" });
    const inbox = { ...here, house: null };
    const why = { reason: "unreachable" as const, wouldChange: "a call", elsewhere: "not known" };
    await declineReferral(it.care, { ...inbox, ...why, command: command() });
    await expect(ask(inbox, it.care)).rejects.toMatchObject({ code: "referral_over" });
    await expect(answer(id, 1, { at: inbox, scope: it.care })).rejects.toMatchObject({
      code: "referral_over",
    });
    // Requests stay readable until they are purged with the referral.
    expect(await listAccommodations(it.care, inbox)).toMatchObject({ open: false, asked: [{ version: 1 }] });
  });
});

describe("requests move with the referral", () => {
  test("from house to inbox to house, completely, and nothing stays behind", async () => {
    const { accommodation: id } = await ask();
    await answer(id, 1, { form: { answer: "working", what: "Looking", reviewOn: "2026-03-09" } });
    await passReferral(it.staff, { ...it.on(), to: null });
    await it.world.drain();
    const inbox = { ...here, house: null };
    const [inInbox] = await list(inbox, it.care);
    expect([inInbox?.version, inInbox?.value.decisions.length]).toEqual([2, 1]);
    const second = await ask(inbox, it.care, "No stairs");
    await answer(second.accommodation, 1, { at: inbox, scope: it.care, form: { what: "Ground floors" } });
    await route(alder());
    const there = { ...here, house: alder() };
    const arrived = await list(there, it.care);
    expect(arrived.map(({ value }) => value.id).sort()).toEqual([id, second.accommodation].sort());
    expect(new Set(await everywhere())).toEqual(
      new Set([
        `accommodation N#net_lantern#H#${alder()}#R#${it.referral}`,
        `accommodation.requests N#net_lantern#H#${alder()}#R#${it.referral}`,
      ]),
    );
    await expect(list()).rejects.toMatchObject({ kind: "not_found" });
    // Admissions find it by the referral ID only.
    expect(await list(inbox, it.care)).toEqual(arrived);
  });

  test("a house’s response applies to that house, admissions’ everywhere, and earlier responses stay readable", async () => {
    const inbox = { house: null, referral: await it.world.referred() };
    const { accommodation: id } = await ask(inbox, it.care);
    await answer(id, 1, { at: inbox, scope: it.care, form: { what: "Lower bunks, in every house" } });
    await route(it.house, inbox.referral);
    const atJuniper = { ...inbox, house: it.house };
    const now = async (at: ReferralPlace) => {
      const [one] = await list(at, it.care);
      if (!one) throw new Error("left behind");
      return { ...one, holds: inForce(one.value)?.what };
    };
    expect((await now(atJuniper)).holds).toBe("Lower bunks, in every house");
    const looking = { answer: "working", what: "Looking", reviewOn: "2026-03-09" };
    await answer(id, 2, { at: atJuniper, form: looking });
    expect(await now(atJuniper)).toMatchObject({ holds: "Looking", value: { reviewOn: "2026-03-09" } });
    await route(alder(), inbox.referral);
    const moved = await now({ ...inbox, house: alder() });
    expect(moved).toMatchObject({ holds: "Lower bunks, in every house", value: { reviewOn: null } });
    expect(moved.value.decisions.map((one) => one.what)).toEqual(["Lower bunks, in every house", "Looking"]);
  });

  test("into the stay at the move-in, whoever does it, with the responses in force", async () => {
    const { accommodation: id } = await ask();
    await answer(id, 1);
    await it.accept(24);
    const { stay } = await moveIn(it.staff, it.on());
    await it.world.drain();
    const [one, ...more] = await list({ house: it.house, stay });
    expect(more).toEqual([]);
    expect(one?.value).toMatchObject({ id, asked: words, at: { house: it.house, stay } });
    expect(one && inForce(one.value)?.what).toBe("1A, lower");
    expect(await everywhere()).toEqual([`accommodation N#net_lantern#H#${it.house}#S#${stay}#A`]);
    it.world.clock.pass({ minutes: 1 });
    await decideAccommodation(it.manager, {
      house: it.house,
      stay,
      accommodation: id,
      version: 2,
      form: { ...granted, what: "2B, lower" },
      command: command(),
    });
    await expect(ask()).rejects.toMatchObject({ code: "referral_over" });
    const said = await it.manager.table.query({
      in: below.accommodations(below.stay(it.manager.homes.house(it.house), stay)),
      limit: 20,
      kinds: [event],
    });
    expect(said.items.map(({ value }) => (value as EventRecord).type)).toEqual([
      "accommodation.brought",
      "accommodation.answered",
    ]);
  });

  test("a request made or answered during a move exists once afterwards", async () => {
    const moves: ((one: AtJuniper) => Promise<unknown>)[] = [
      (one) => routeReferral(one.care, { referral: one.referral, house: alder(), command: command() }),
      (one) =>
        passReferral(one.manager, { ...one.on(), to: null }).then(() =>
          Promise.all([one.world.drain(), one.world.tick()]),
        ),
      async (one) => {
        await one.accept(24);
        await moveIn(one.staff, one.on());
      },
    ];
    for (const move of moves)
      for (let round = 0; round < 4; round += 1) {
        it = await atJuniper();
        here = { house: it.house, referral: it.referral };
        const first = await ask();
        const [one, moved, answered, two] = await Promise.allSettled([
          ask(),
          move(it),
          answer(first.accommodation, 1),
          ask(),
        ]);
        if (moved.status === "rejected") throw moved.reason;
        await it.world.drain();
        await it.world.tick();
        const all = (await wholeTable(it.world)).filter(({ kind }) => kind === "accommodation");
        expect(all).toHaveLength(1 + [one, two].filter(({ status }) => status === "fulfilled").length);
        const { header } = await readReferral(it.care, { house: null, referral: it.referral });
        const home = header.house ? `N#net_lantern#H#${header.house}` : "N#net_lantern#INBOX";
        const stay = stayOf(header.state);
        const place = stay ? `${home}#S#${stay}#A` : `${home}#R#${it.referral}`;
        expect([...new Set(all.map(({ pk }) => pk))]).toEqual([place]);
        const decisions = all.flatMap(({ data }) => (data as Accommodation).decisions);
        expect(decisions).toHaveLength(answered.status === "fulfilled" ? 1 : 0);
      }
  });
});

describe("a request just before the move is written", () => {
  const why = { reason: "unreachable" as const, wouldChange: "a call", elsewhere: "not known" };
  const enter = async () => {
    const { stay } = await moveIn(it.staff, it.on());
    return { house: it.house, stay };
  };
  const send = async () => {
    await route(alder());
    return { ...here, house: alder() };
  };
  test.each<[string, boolean, () => Promise<Place>]>([
    ["referral.routed", false, send],
    ["referral.routed", true, send],
    ["referral.moved_in", false, enter],
    ["referral.moved_in", true, enter],
  ])("goes along: %s, something asked before: %s", async (before, already, move) => {
    if (before === "referral.moved_in") await it.accept(24);
    const first = already ? await ask() : undefined;
    meanwhile = { before, act: () => ask() };
    const to = await move();
    expect(await list(to, it.care)).toHaveLength(already ? 2 : 1);
    expect(meanwhile).toBeUndefined();
    if (first) expect((await list(to, it.care)).map(({ value }) => value.id)).toContain(first.accommodation);
  });

  test.each<[string, () => Promise<Place>]>([
    ["referral.routed", send],
    ["referral.moved_in", enter],
  ])("an answer too: %s", async (before, move) => {
    if (before === "referral.moved_in") await it.accept(24);
    const { accommodation: id } = await ask();
    meanwhile = { before, act: () => answer(id, 1) };
    const to = await move();
    expect((await list(to, it.care)).map(({ value }) => value.decisions.length)).toEqual([1]);
  });

  test("and a pass whose outbox message is delivered twice at once moves it once", async () => {
    await ask();
    await passReferral(it.staff, { ...it.on(), to: null });
    meanwhile = { before: "referral.passed", act: () => it.world.tick() };
    await it.world.drain();
    expect(await list({ ...here, house: null }, it.care)).toHaveLength(1);
    expect(await everywhere()).toHaveLength(2);
  });

  test.each<[string, () => Promise<unknown>, object]>([
    ["moved", () => route(alder()), { kind: "not_found" }],
    ["declined", () => declineReferral(it.manager, { ...it.on(), ...why }), { code: "referral_over" }],
  ])(
    "what is asked or answered just after it was %s is refused, and lies nowhere",
    async (_, act, refusal) => {
      const { accommodation: id } = await ask();
      meanwhile = { before: "accommodation.asked", act };
      await expect(ask()).rejects.toMatchObject(refusal);
      expect(meanwhile).toBeUndefined();
      const other = await atJuniper(undefined, it.world);
      expect(await everywhere()).toHaveLength(2);
      await expect(answer(id, 1)).rejects.toMatchObject(refusal);
      it = other;
      here = { house: it.house, referral: it.referral };
      const late = await ask();
      meanwhile = { before: "accommodation.answered", act };
      await expect(answer(late.accommodation, 1)).rejects.toMatchObject(refusal);
      expect(meanwhile).toBeUndefined();
    },
  );
});

describe("a request has no side effects", () => {
  const stripped = (page: Awaited<ReturnType<typeof readReferral>>) => ({
    ...page,
    accommodations: undefined,
    looked: undefined,
  });
  const seen = async () => ({
    house: stripped(await readReferral(it.manager, here)),
    care: stripped(await readReferral(it.care, { ...here, house: null })),
    partner: await readOwnReferral(it.larkfield, { referral: it.referral }),
    board: await readBoard(it.manager, { house: it.house }),
    inbox: (await listInbox(it.care, {})).waiting,
  });

  test("on the fit, the history, a board, a list, or the partner's view", async () => {
    const before = await seen();
    const { accommodation: id } = await ask();
    await answer(id, 1, {
      form: { answer: "refused", what: "x", alternative: "y", ground: "undue_burden" },
    });
    await it.world.drain();
    expect(await seen()).toEqual(before);
    for (const home of [it.care.homes.house(it.house), it.care.homes.inbox()]) {
      const feed = await it.care.table.query({
        in: below.list(home, "E"),
        index: "list",
        limit: 200,
        kinds: [event],
      });
      expect(JSON.stringify(feed.items)).not.toMatch(/accommodation|acc_/);
    }
    const rows = (await wholeTable(it.world)).filter((one) => /#P#ptn_/.test(String(one.pk)));
    expect(JSON.stringify(rows)).not.toMatch(/accommodation|acc_|knee/);
  });

  test("a user without permission sees no request on the page, nor any sign of one", async () => {
    await ask();
    await list();
    const page = await readReferral(it.staff, here);
    expect(page.accommodations).toBeUndefined();
    expect(JSON.stringify(page)).not.toMatch(/accommodation|acc_|knee/);
    await expect(listAccommodations(it.staff, here)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(ask(here, it.staff)).rejects.toMatchObject({ kind: "forbidden" });
    expect((await readReferral(it.manager, here)).accommodations).toMatchObject([{ asked: words }]);
  });
});
