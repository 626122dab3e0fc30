import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { rollUpOf } from "#shared/records/departure/kinds.ts";
import { moveOutKinds } from "#shared/records/stay/stay.ts";
import { decideInvoluntary } from "#shared/residents/departure/decide-involuntary.ts";
import { barTo } from "#shared/residents/departure/may-depart.ts";
import { prepareNotice } from "#shared/residents/departure/prepare-notice.ts";
import { readDeparture } from "#shared/residents/departure/read-departure.ts";
import { askReview } from "#shared/residents/departure/review-decision.ts";
import { serveNotice } from "#shared/residents/departure/serve-notice.ts";
import { withdrawDecision } from "#shared/residents/departure/withdraw-decision.ts";
import { notifyDecision } from "#shared/residents/review/notify-decision.ts";
import { appealReview } from "#shared/residents/review/say-handed.ts";
import { moveInWithoutReferral } from "#shared/residents/stay/move-in.ts";
import { moveOut } from "#shared/residents/stay/move-out.ts";
import type { Scope } from "#shared/table/scope.ts";
import { noticedReview, overseen } from "../support/reviews.ts";
import { command, type SmallWorld } from "../support/small-world.ts";
import { longHere } from "../support/standing.ts";
import { answerReview, type Leaving, leaving, noticedCase, printedOf, refusal } from "./kit.ts";
import { decision, notice, service } from "./words.ts";

let it: Leaving;
let world: SmallWorld;
let manager: Scope;
beforeEach(async () => {
  it = await leaving();
  ({ world, manager } = it);
});

describe("at the same time", () => {
  test("only one of two decisions succeeds, and only one of a departure and a withdrawal", async () => {
    const both = await Promise.allSettled([it.decide(), it.decide({ kind: "involuntary_safety" })]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await withdrawDecision(manager, { ...it.of(), reason: "Start over" });
    await it.decide();
    await it.serve();
    it.pass(30);
    const race = await Promise.allSettled([
      it.leave(),
      withdrawDecision(manager, { ...it.of(), reason: "Stay" }),
    ]);
    expect(race.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const { stay: now, case: found } = await it.page();
    // Either they left with a valid decision, or it was withdrawn and they are still here.
    expect(now.closed === null).toBe(found === undefined);
  });

  test("a resident is never moved out while a review is open", async () => {
    await it.decide();
    await it.serve();
    it.pass(30);
    await Promise.allSettled([
      it.leave(),
      askReview(manager, { ...it.of(), identity: "manager", words: "Please look again" }),
    ]);
    const { stay: now, case: found } = await it.page();
    expect(now.closed !== null && found?.review?.outcome === null).toBe(false);
  });

  test("a resident is never moved out while an appeal is being made", async () => {
    const { at } = await noticedCase(it);
    const until = Temporal.Instant.from((await it.page()).review?.notice?.until ?? "");
    // Two functions whose clocks differ: the appeal is written after the move-out was decided and before it is.
    const early: Scope = { ...manager, now: () => until.subtract({ seconds: 1 }) };
    it.pass(31);
    const write = manager.table.write.bind(manager.table);
    vi.spyOn(manager.table, "write").mockImplementationOnce(async (...changes) => {
      await appealReview(early, { ...at(), words: "They were agreed" });
      return write(...changes);
    });
    await expect(it.leave()).rejects.toMatchObject({ code: "appeal_open" });
    expect((await it.page()).stay.closed).toBeNull();
  });

  test("the same form submitted twice is one step", async () => {
    const asked = { ...it.of(), ...decision, identity: "manager" };
    await decideInvoluntary(manager, asked);
    await decideInvoluntary(manager, asked);
    await expect(decideInvoluntary(manager, { ...asked, ground: "Another" })).rejects.toMatchObject({
      code: "command_reused",
    });
    const out = { ...it.of(), kind: "own_choice_with_notice", on: world.today(), rest: true } as const;
    expect(await moveOut(manager, out)).toEqual(await moveOut(manager, out));
  });
});

describe("the rules", () => {
  const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-03-${String(n).padStart(2, "0")}`);
  const noticed = {
    ...{ at: "2026-03-01T00:00:00.000Z" as const, by: { kind: "system" as const } },
    ...{ on: "2026-03-01", how: "handed" as const, appealBy: "", body: "", contact: "", answerDays: 30 },
  };
  const done = { at: "2026-03-01T00:00:00.000Z" as const, by: { kind: "system" as const }, identity: "i" };
  const found = fc.record({
    kind: fc.constantFrom("involuntary_rule" as const, "involuntary_safety" as const),
    notice: fc.option(
      fc.tuple(day, day, fc.option(fc.constant("a danger"))).map(([a, b, danger]) => ({
        ...done,
        template: "",
        text: "",
        how: "handed" as const,
        dated: a,
        letterhead: { entity: "", house: "", address: "", phone: "" },
        review: { name: "", phone: "", until: b },
        servedBy: "",
        on: a < b ? a : b,
        leaveBy: a < b ? b : a,
        danger,
      })),
    ),
    review: fc.option(
      fc.boolean().map((open) => ({
        ...done,
        words: "",
        record: null,
        outcome: open ? null : { ...done, result: "upheld" as const, words: "" },
      })),
    ),
    ended: fc.option(fc.constant({ ...done, why: "withdrawn" as const, reason: "" }), { freq: 4 }),
  });

  const now = Temporal.Instant.from("2026-03-15T12:00:00Z");
  const until = fc.constantFrom("2026-03-10T07:00:00.000Z" as const, "2026-03-20T07:00:00.000Z" as const);
  const answered = fc.constantFrom("upheld" as const, "changed" as const, "sent_back" as const);
  const fair = fc.record({
    notice: fc.option(until.map((at) => ({ ...noticed, until: at }))),
    appeal: fc.option(
      fc.option(answered).map((result) => ({
        ...{ at: done.at, how: "handed" as const, words: "", answerBy: null },
        answer: result && { ...done, result, words: "" },
      })),
    ),
    dangers: fc.array(
      fc.boolean().map((two) => ({ ...done, words: "", confirmed: two ? done : null })),
      { maxLength: 1 },
    ),
    closed: fc.constant(null),
  });

  test("no decision lets a stay end without notice, before its deadline, or while a review or an appeal is open", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("involuntary_rule" as const, "involuntary_safety" as const),
        found,
        fair,
        day,
        (kind, one, review, on) => {
          if (barTo({ kind, case: one, review, on, now }) !== undefined) return;
          expect(one.ended).toBeNull();
          expect(one.kind).toBe(kind);
          expect(one.notice).not.toBeNull();
          expect(on >= (one.notice?.on ?? "")).toBe(true);
          if (one.notice?.danger === null) expect(on >= one.notice.leaveBy).toBe(true);
          if (one.review === null) return;
          const { appeal, notice, dangers } = review;
          expect([undefined, "upheld"]).toContain(appeal?.answer?.result);
          if (dangers.some(({ confirmed }) => confirmed)) return;
          expect(one.review.outcome).not.toBeNull();
          expect(appeal ? appeal.answer !== null : (notice?.until ?? "2027") < now.toString()).toBe(true);
        },
      ),
    );
  });

  test("every kind counts as completed, neutral or premature, and a record error as none", () => {
    for (const kind of moveOutKinds) expect(rollUpOf(kind)).toMatch(/completed|neutral|premature/);
    expect(rollUpOf("entered_in_error")).toBeUndefined();
  });
});

test("in any order of steps, a stay ends involuntarily only after a decision and an expired notice", async () => {
  await overseen(world);
  const act = fc.constantFrom(
    "decide",
    "serve",
    "ask",
    "uphold",
    "change",
    "withdraw",
    "notify",
    "wait",
    "leave",
  );
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 12 }), async (acts) => {
      const bed = (await world.beds(world.lantern, it.house)).get("1B") ?? "bed_none";
      const opened = { house: it.house, bed, legalName: "Ezra Swift", command: command() };
      const mine = (await moveInWithoutReferral(manager, opened)).stay;
      const model = { decided: false, leaveBy: "", review: "none", appealBy: "", left: false };
      const asks = () => ({ house: it.house, stay: mine, command: command() });
      for (const one of acts) {
        if (one === "wait") it.pass(31);
        const ok = await attempt(one, asks);
        if (one === "leave") {
          const may =
            model.decided &&
            model.leaveBy !== "" &&
            (model.review === "none" || (model.appealBy !== "" && world.today() > model.appealBy)) &&
            world.today() >= model.leaveBy;
          expect([one, ok]).toEqual([one, may && !model.left]);
          model.left ||= ok;
        } else if (ok && one === "decide") model.decided = true;
        else if (ok && one === "serve") model.leaveBy = it.inDays(30);
        else if (ok && one === "ask") model.review = "open";
        else if (ok && one === "uphold") model.review = "closed";
        else if (ok && one === "notify") model.appealBy = it.inDays(14);
        else if (ok && (one === "change" || one === "withdraw"))
          Object.assign(model, { decided: false, leaveBy: "", review: "none", appealBy: "" });
      }
      if (!model.left)
        await moveOut(manager, { ...asks(), kind: "planned_move", on: world.today(), rest: true });
    }),
    { numRuns: 15 },
  );
});

async function attempt(act: string, asks: () => ReturnType<Leaving["of"]>): Promise<boolean> {
  const acts: Record<string, () => Promise<unknown>> = {
    decide: () => decideInvoluntary(manager, { ...asks(), ...decision, identity: "manager" }),
    serve: async () => {
      await prepareNotice(manager, { ...asks(), ...notice(it.inDays(0), it.inDays(30)) });
      const print = await printedOf(manager, it.house, asks().stay);
      await serveNotice(manager, { ...asks(), ...service(it.inDays(0)), print });
    },
    ask: () => askReview(manager, { ...asks(), identity: "manager", words: "Please" }),
    uphold: () =>
      answerReview(it.world, it.reviewer, {
        ...asks(),
        result: "upheld",
        words: "Heard",
        person: longHere("reviewer"),
      }),
    change: () =>
      answerReview(it.world, it.reviewer, {
        ...asks(),
        result: "changed",
        words: "Heard",
        person: longHere("reviewer"),
      }),
    notify: async () => {
      const { case: found } = await readDeparture(manager, asks());
      const { house, command: id } = asks();
      const review = found?.review?.record ?? "rvw_none";
      await notifyDecision(manager, { house, review, command: id, ...noticedReview(it.inDays(0)) });
    },
    withdraw: () => withdrawDecision(manager, { ...asks(), reason: "Settled" }),
    leave: () => moveOut(manager, { ...asks(), kind: "involuntary_rule", on: world.today(), rest: true }),
  };
  return (await refusal(acts[act]?.() ?? Promise.resolve())) === undefined;
}
