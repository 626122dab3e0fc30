import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { questionNames } from "#shared/departure/checklist.ts";
import { decideInvoluntary } from "#shared/departure/decide-involuntary.ts";
import { rollUpOf } from "#shared/departure/kinds.ts";
import { barTo } from "#shared/departure/may-depart.ts";
import { planDeparture, saveChecklist } from "#shared/departure/prepare-departure.ts";
import { readDeparture } from "#shared/departure/read-departure.ts";
import { answerReview, askReview } from "#shared/departure/review-decision.ts";
import { serveNotice } from "#shared/departure/serve-notice.ts";
import { withdrawDecision } from "#shared/departure/withdraw-decision.ts";
import { readBoard } from "#shared/house/read-board.ts";
import type { Id } from "#shared/ids.ts";
import { moveInWithoutReferral } from "#shared/stay/move-in.ts";
import { moveOut } from "#shared/stay/move-out.ts";
import { readStay } from "#shared/stay/read-stay.ts";
import { moveOutKinds } from "#shared/stay/stay.ts";
import type { EventRecord } from "#shared/table/event.ts";
import type { Scope } from "#shared/tenancy/scope.ts";
import { command, createSmallWorld, type SmallWorld } from "../support/small-world.ts";
import { wholeTable } from "../support/whole-table.ts";
import { decision, notice } from "./words.ts";

let world: SmallWorld;
let manager: Scope;
let house: Id<"house">;
let stay: Id<"stay">;
beforeEach(async () => {
  world = await createSmallWorld();
  house = world.lantern.houses.juniper;
  manager = world.as(world.lantern.members.house_manager, house);
  const bed = (await world.beds(world.lantern, house)).get("1A") ?? "bed_none";
  const who = { legalName: "Linus Bracken", birthDate: "1990-01-01" };
  stay = (await moveInWithoutReferral(manager, { house, bed, ...who, command: command() })).stay;
  await world.drain();
});

const of = () => ({ house, stay, command: command() });
const inDays = (days: number) =>
  world.clock.now().toZonedDateTimeISO("America/Los_Angeles").toPlainDate().add({ days }).toString();
const pass = (days: number) => world.clock.pass({ hours: 24 * days });
const decide = (over: Partial<typeof decision> = {}) =>
  decideInvoluntary(manager, { ...of(), ...decision, ...over });
const serve = (over: Partial<ReturnType<typeof notice>> = {}) =>
  serveNotice(manager, { ...of(), ...notice(inDays(30)), ...over });
const leave = (over: Partial<Parameters<typeof moveOut>[1]> = {}) =>
  moveOut(manager, {
    ...of(),
    kind: "involuntary_rule",
    on: world.today(),
    rest: "not_known",
    ...over,
  });
const page = () => readDeparture(manager, { house, stay });
const fieldsOf = (error: unknown) =>
  (error as { fields: { pointer: string }[] }).fields.map(({ pointer }) => pointer).sort();
const refusal = async (asked: Promise<unknown>): Promise<unknown> =>
  asked.then(
    () => undefined,
    (error: unknown) => error,
  );

describe("leaving by choice", () => {
  test("goes straight, once what makes it safe is answered, and all of it is kept", async () => {
    const answers: Record<string, string> = {
      destination: "own_place",
      ride: "own_way",
      naloxone: "in_hand",
      medications: "handed",
      medications_count: "3",
      medications_who: "Opal",
      belongings: "kept",
      belongings_words: "The office",
      belongings_on: inDays(14),
      deposit: "due",
      deposit_cents: "$200.00",
      deposit_on: inDays(21),
      referral: "taken",
      referral_words: "Outpatient",
      follow_up: "may_call",
      follow_up_words: "555-0142",
      follow_up_on: inDays(90),
    };
    await planDeparture(manager, { ...of(), kind: "graduated" });
    await saveChecklist(manager, { ...of(), answers });
    const straight = { kind: "graduated", rest: undefined } as const;
    expect(fieldsOf(await refusal(leave(straight)))).toEqual(["/rest"]);
    await saveChecklist(manager, { ...of(), answers: { way_back: "any_time" } });
    await leave(straight);
    const found = await readStay(manager, { house, stay });
    expect(found.stay.closed).toMatchObject({ kind: "graduated", on: world.today() });
    expect(Object.keys(found.departure?.answers ?? {}).sort()).toEqual([...questionNames].sort());
    expect(found.departure?.answers.deposit).toMatchObject({ answer: "due", cents: 20_000 });
    expect(found.happened.map(({ type }) => type).sort()).toEqual([
      "departure.planned",
      "departure.prepared",
      "departure.prepared",
      "stay.closed",
      "stay.confirmed",
      "stay.opened",
    ]);
    expect(found.happened.find(({ type }) => type === "stay.closed")?.data).toMatchObject({
      kind: "graduated",
      rollUp: "completed",
    });
    expect((await readBoard(manager, { house })).counts.occupied).toBe(0);
  });

  test("what has no answer is said not to be known on purpose, never by silence", async () => {
    expect(fieldsOf(await refusal(leave({ kind: "planned_move", rest: undefined })))).toEqual(["/rest"]);
    await leave({ kind: "planned_move" });
    const { departure } = await page();
    expect(new Set(Object.values(departure.answers).map((one) => one?.answer))).toEqual(
      new Set(["not_known"]),
    );
  });

  test("who left without a word is asked less of, and of somebody who died nothing is asked", async () => {
    const answers = { medications: "none_here", belongings: "none_here", deposit: "none_paid" };
    await saveChecklist(manager, { ...of(), answers: { ...answers, way_back: "not_agreed" } });
    await leave({ kind: "left_without_notice", rest: undefined });
    expect((await page()).departure.answers.ride).toBeUndefined();
  });

  test("a death needs a date alone, and nobody is written to because of it", async () => {
    await leave({ kind: "died", rest: undefined });
    await world.drain();
    const letters = (await wholeTable(world)).filter((one) => one.kind === "letter");
    const asked = letters.map((one) => (one.data as { asks: { ask: string } }).asks.ask);
    expect(
      asked.filter((one) => !["set_up", "introduce", "mail", "confirm", "release"].includes(one)),
    ).toEqual([]);
    expect(letters.filter((one) => JSON.stringify(one.data).includes("died"))).toEqual([]);
  });

  test("answers can still be given afterwards: a deposit is paid back later", async () => {
    await leave({ kind: "planned_move" });
    pass(20);
    await saveChecklist(manager, { ...of(), answers: { deposit: "returned", deposit_cents: "180" } });
    expect((await page()).departure.answers.deposit).toMatchObject({ answer: "returned", cents: 18_000 });
  });

  test("bad answers are named field by field, and nothing of them is kept", async () => {
    const answers = {
      destination: "elsewhere",
      naloxone: "perhaps",
      medications: "handed",
      medications_count: "many",
      deposit: "withheld",
      deposit_cents: "-5",
      follow_up: "may_call",
      follow_up_on: "2026-02-31",
    };
    expect(fieldsOf(await refusal(saveChecklist(manager, { ...of(), answers })))).toEqual([
      "/deposit_cents",
      "/deposit_words",
      "/destination_words",
      "/follow_up_on",
      "/follow_up_words",
      "/medications_count",
      "/medications_who",
      "/naloxone",
    ]);
    expect((await page()).departure.answers).toEqual({});
  });

  test("a house does not transfer by itself, and money says who ends it", async () => {
    expect(fieldsOf(await refusal(leave({ kind: "transfer" })))).toEqual(["/kind"]);
    expect(fieldsOf(await refusal(leave({ kind: "funding_or_non_payment" })))).toEqual(["/endedBy"]);
    await expect(leave({ kind: "funding_or_non_payment", endedBy: "house" })).rejects.toMatchObject({
      code: "not_decided",
    });
    await leave({ kind: "funding_or_non_payment", endedBy: "resident" });
  });

  test("may be written down late, but not before the move-in and not for a day to come", async () => {
    pass(5);
    for (const on of [inDays(-6), inDays(1), "2026-02-31"])
      expect(fieldsOf(await refusal(leave({ kind: "graduated", on })))).toEqual(["/on"]);
    await leave({ kind: "graduated", on: inDays(-3) });
  });
});

describe("an involuntary move-out", () => {
  test("is a decision, then a notice, then the departure, each with its own time and who", async () => {
    await expect(leave()).rejects.toMatchObject({ code: "not_decided" });
    await expect(serve()).rejects.toMatchObject({ code: "not_decided" });
    await decide();
    await expect(decide()).rejects.toMatchObject({ code: "already_decided" });
    await expect(leave()).rejects.toMatchObject({ code: "no_notice" });
    pass(1);
    await serve();
    await expect(serve()).rejects.toMatchObject({ code: "already_served" });
    await expect(leave()).rejects.toMatchObject({ code: "notice_running" });
    pass(29);
    await expect(leave()).rejects.toMatchObject({ code: "notice_running" });
    pass(1);
    await expect(leave({ kind: "involuntary_recurrence" })).rejects.toMatchObject({ code: "not_decided" });
    await expect(leave({ on: inDays(-1) })).rejects.toMatchObject({ code: "notice_running" });
    await leave();
    const { case: found, stay: ended } = await page();
    expect(ended.closed?.kind).toBe("involuntary_rule");
    const by = world.lantern.members.house_manager.name;
    expect(found?.decision).toMatchObject({ by, with: decision.with, ground: decision.ground });
    expect(found?.notice).toMatchObject({ by, how: "handed", template: "california" });
    expect(found?.notice?.text).toBe("Served March 3, 2026. Leave by April 2, 2026.");
    const times = [found?.decision.at, found?.notice?.at, ended.closed?.at];
    expect([...new Set(times)].sort()).toEqual(times);
  });

  test("nothing ends by the clock: a notice that has run leaves the resident where they are", async () => {
    await decide();
    await serve();
    pass(60);
    await world.tick();
    await world.drain();
    expect((await readStay(manager, { house, stay })).stay.closed).toBeNull();
  });

  test("an own choice to go sooner stays open to the resident", async () => {
    await decide();
    await serve();
    await leave({ kind: "own_choice_with_notice" });
    expect((await page()).stay.closed?.kind).toBe("own_choice_with_notice");
  });

  test("a decision names its reason, its rule, what was tried and who else decided; no mentor alone", async () => {
    const nothing = {
      kind: "graduated",
      with: "",
      ground: " ",
      rule: "",
      triedBefore: "",
      alternatives: "",
      say: "",
    };
    expect(fieldsOf(await refusal(decide({ ...nothing, notMentorAlone: false })))).toEqual([
      "/alternatives",
      "/ground",
      "/kind",
      "/notMentorAlone",
      "/rule",
      "/say",
      "/triedBefore",
      "/with",
    ]);
  });

  test("a notice gives at least the days of its text, says by which day, and is left as a copy", async () => {
    await decide();
    const wrong = {
      template: "nowhere",
      text: "Go. {judge}",
      how: "shouted",
      leaveBy: "",
      danger: "now",
      copy: false,
    };
    expect([...new Set(fieldsOf(await refusal(serve(wrong))))]).toEqual([
      "/copy",
      "/danger",
      "/how",
      "/leaveBy",
      "/template",
      "/text",
    ]);
    expect(fieldsOf(await refusal(serve({ leaveBy: inDays(29) })))).toEqual(["/leaveBy"]);
    expect(fieldsOf(await refusal(serve({ leaveBy: inDays(400) })))).toEqual(["/leaveBy"]);
  });

  test("only a safety ground, with its reason in the notice, ends a stay the same day", async () => {
    await decide();
    expect(fieldsOf(await refusal(serve({ danger: "A knife", leaveBy: inDays(0) })))).toEqual(["/danger"]);
    await withdrawDecision(manager, { ...of(), reason: "Another ground" });
    await decide({ kind: "involuntary_safety" });
    expect(
      fieldsOf(await refusal(serve({ danger: "A knife", leaveBy: inDays(0), text: "By {leave_by}" }))),
    ).toEqual(["/text"]);
    await serve({ danger: "A knife was drawn", leaveBy: inDays(0) });
    await askReview(manager, { ...of(), words: "It was a kitchen knife" });
    await leave({ kind: "involuntary_safety" });
    expect((await page()).case?.notice?.text).toContain("Waiting is not safe: A knife was drawn");
  });

  test("nobody is made to leave while a review is open; upheld, the notice goes on", async () => {
    await decide();
    await serve();
    await askReview(manager, { ...of(), words: "The nights were agreed" });
    await expect(askReview(manager, { ...of(), words: "Again" })).rejects.toMatchObject({
      code: "review_asked",
    });
    pass(31);
    await expect(leave()).rejects.toMatchObject({ code: "review_open" });
    const alone = answerReview(manager, { ...of(), result: "upheld", words: "Heard", apart: false });
    expect(fieldsOf(await refusal(alone))).toEqual(["/apart"]);
    await answerReview(manager, { ...of(), result: "upheld", words: "No night was", apart: true });
    await leave();
  });

  test("changed by a review or taken back, a decision makes nobody leave and stays on record", async () => {
    await decide();
    await serve();
    await askReview(manager, { ...of(), words: "The nights were agreed" });
    await answerReview(manager, { ...of(), result: "changed", words: "They were", apart: true });
    pass(31);
    await expect(leave()).rejects.toMatchObject({ code: "not_decided" });
    await decide();
    await withdrawDecision(manager, { ...of(), reason: "A plan was made" });
    await expect(withdrawDecision(manager, { ...of(), reason: "Again" })).rejects.toMatchObject({
      code: "not_decided",
    });
    const { before, case: found } = await page();
    expect(found).toBeUndefined();
    expect(before.map((one) => one.ended?.why)).toEqual(["withdrawn", "changed"]);
  });

  test("no act is possible once the stay has ended", async () => {
    await leave({ kind: "left_without_notice" });
    for (const late of [decide, serve, () => withdrawDecision(manager, { ...of(), reason: "x" })])
      await expect(late()).rejects.toMatchObject({ code: "stay_closed" });
  });

  test("no event says why: reasons stay in the case", async () => {
    await decide();
    await serve();
    await askReview(manager, { ...of(), words: "The nights were agreed" });
    const events = (await wholeTable(world)).filter((one) => one.kind === "event");
    const said = JSON.stringify(events.map((one) => (one.data as EventRecord).data));
    expect(said).not.toMatch(/nights|Rule 4|Opal/);
  });
});

describe("at the same time", () => {
  test("of two decisions one holds; of a departure and a withdrawal one does", async () => {
    const both = await Promise.allSettled([decide(), decide({ kind: "involuntary_safety" })]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await withdrawDecision(manager, { ...of(), reason: "Start over" });
    await decide();
    await serve();
    pass(30);
    const race = await Promise.allSettled([leave(), withdrawDecision(manager, { ...of(), reason: "Stay" })]);
    expect(race.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const { stay: now, case: found } = await page();
    // Either they left because of a decision that stands, or it was taken back and they are here.
    expect(now.closed === null).toBe(found === undefined);
  });

  test("a departure and a review that is asked for: nobody leaves past an open review", async () => {
    await decide();
    await serve();
    pass(30);
    await Promise.allSettled([leave(), askReview(manager, { ...of(), words: "Please look again" })]);
    const { stay: now, case: found } = await page();
    expect(now.closed !== null && found?.review?.outcome === null).toBe(false);
  });

  test("the same form sent twice is one act", async () => {
    const asked = { ...of(), ...decision };
    await decideInvoluntary(manager, asked);
    await decideInvoluntary(manager, asked);
    await expect(decideInvoluntary(manager, { ...asked, ground: "Another" })).rejects.toMatchObject({
      code: "command_reused",
    });
    const out = { ...of(), kind: "own_choice_with_notice", on: world.today(), rest: "not_known" } as const;
    expect(await moveOut(manager, out)).toEqual(await moveOut(manager, out));
  });
});

describe("the rules by themselves", () => {
  const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-03-${String(n).padStart(2, "0")}`);
  const done = { at: "", by: "" };
  const found = fc.record({
    kind: fc.constantFrom("involuntary_rule" as const, "involuntary_safety" as const),
    notice: fc.option(
      fc.tuple(day, day, fc.option(fc.constant("a danger"))).map(([a, b, danger]) => ({
        ...done,
        template: "",
        text: "",
        how: "handed" as const,
        on: a < b ? a : b,
        leaveBy: a < b ? b : a,
        danger,
      })),
    ),
    review: fc.option(
      fc.boolean().map((open) => ({
        ...done,
        words: "",
        outcome: open ? null : { ...done, result: "upheld" as const, words: "" },
      })),
    ),
    ended: fc.option(fc.constant({ ...done, why: "withdrawn" as const, reason: "" }), { freq: 4 }),
  });

  test("whatever was decided, nobody leaves without notice, before its day or past an open review", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("involuntary_rule" as const, "involuntary_safety" as const),
        found,
        day,
        (kind, one, on) => {
          if (barTo(kind, one, on) !== undefined) return;
          expect(one.ended).toBeNull();
          expect(one.kind).toBe(kind);
          expect(one.notice).not.toBeNull();
          expect(on >= (one.notice?.on ?? "")).toBe(true);
          if (one.notice?.danger === null) {
            expect(on >= one.notice.leaveBy).toBe(true);
            expect(one.review === null || one.review.outcome !== null).toBe(true);
          }
        },
      ),
    );
  });

  test("every kind counts as completed, neutral or premature; an error in the records as none", () => {
    for (const kind of moveOutKinds) expect(rollUpOf(kind)).toMatch(/completed|neutral|premature/);
    expect(rollUpOf("entered_in_error")).toBeUndefined();
  });
});

test("in any order of acts, a stay ends involuntarily only after a decision and a notice that has run", async () => {
  const act = fc.constantFrom("decide", "serve", "ask", "uphold", "change", "withdraw", "wait", "leave");
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 12 }), async (acts) => {
      const bed = (await world.beds(world.lantern, house)).get("1B") ?? "bed_none";
      const opened = { house, bed, legalName: "Ezra Swift", command: command() };
      const mine = (await moveInWithoutReferral(manager, opened)).stay;
      const model = { decided: false, leaveBy: "", review: "none", left: false };
      const asks = () => ({ house, stay: mine, command: command() });
      for (const one of acts) {
        if (one === "wait") pass(31);
        const ok = await attempt(one, asks);
        if (one === "leave") {
          const may =
            model.decided &&
            model.leaveBy !== "" &&
            model.review !== "open" &&
            world.today() >= model.leaveBy;
          expect([one, ok]).toEqual([one, may && !model.left]);
          model.left ||= ok;
        } else if (ok && one === "decide") model.decided = true;
        else if (ok && one === "serve") model.leaveBy = inDays(30);
        else if (ok && one === "ask") model.review = "open";
        else if (ok && one === "uphold") model.review = "closed";
        else if (ok && (one === "change" || one === "withdraw"))
          Object.assign(model, { decided: false, leaveBy: "", review: "none" });
      }
      if (!model.left)
        await moveOut(manager, { ...asks(), kind: "planned_move", on: world.today(), rest: "not_known" });
    }),
    { numRuns: 15 },
  );
}, 60_000);

async function attempt(act: string, asks: () => ReturnType<typeof of>): Promise<boolean> {
  const acts: Record<string, () => Promise<unknown>> = {
    decide: () => decideInvoluntary(manager, { ...asks(), ...decision }),
    serve: () => serveNotice(manager, { ...asks(), ...notice(inDays(30)) }),
    ask: () => askReview(manager, { ...asks(), words: "Please" }),
    uphold: () => answerReview(manager, { ...asks(), result: "upheld", words: "Heard", apart: true }),
    change: () => answerReview(manager, { ...asks(), result: "changed", words: "Heard", apart: true }),
    withdraw: () => withdrawDecision(manager, { ...asks(), reason: "Settled" }),
    leave: () =>
      moveOut(manager, { ...asks(), kind: "involuntary_rule", on: world.today(), rest: "not_known" }),
  };
  return (await refusal(acts[act]?.() ?? Promise.resolve())) === undefined;
}
