import { beforeEach, describe, expect, test } from "vitest";
import { askReview } from "#shared/residents/departure/review-decision.ts";
import { withdrawDecision } from "#shared/residents/departure/withdraw-decision.ts";
import { answerAppeal } from "#shared/residents/review/answer-appeal.ts";
import { confirmDanger, nameDanger } from "#shared/residents/review/danger.ts";
import { notifyDecision } from "#shared/residents/review/notify-decision.ts";
import { listOwnReviews } from "#shared/residents/review/read-review.ts";
import { appealReview } from "#shared/residents/review/say-handed.ts";
import { readStay } from "#shared/residents/stay/read-stay.ts";
import type { EventRecord } from "#shared/table/event.ts";
import { scopeOfResident } from "#shared/table/member-scopes.ts";
import type { Scope } from "#shared/table/scope.ts";
import { journeyOf } from "../support/beside.ts";
import { noticedReview, overseen } from "../support/reviews.ts";
import { command, type SmallWorld } from "../support/small-world.ts";
import { longHere } from "../support/standing.ts";
import { wholeTable } from "../support/whole-table.ts";
import { answerReview, appealedCase, fieldsOf, type Leaving, leaving, refusal } from "./kit.ts";
import { decision } from "./words.ts";

/** The reviewer's identity. */
const reviewed = { person: longHere("reviewer") };

let it: Leaving;
let world: SmallWorld;
let manager: Scope;
beforeEach(async () => {
  it = await leaving();
  ({ world, manager } = it);
});

describe("an involuntary move-out", () => {
  test("is a decision, a notice and a departure, each with its own time and actor", async () => {
    await expect(it.leave()).rejects.toMatchObject({ code: "not_decided" });
    await expect(it.prepare()).rejects.toMatchObject({ code: "not_decided" });
    await expect(it.hand()).rejects.toMatchObject({ code: "not_decided" });
    await it.decide();
    await expect(it.decide()).rejects.toMatchObject({ code: "already_decided" });
    await expect(it.leave()).rejects.toMatchObject({ code: "no_notice" });
    it.pass(1);
    await expect(it.hand()).rejects.toMatchObject({ code: "not_prepared" });
    await it.serve();
    await expect(it.prepare()).rejects.toMatchObject({ code: "already_served" });
    await expect(it.hand()).rejects.toMatchObject({ code: "already_served" });
    await expect(it.leave()).rejects.toMatchObject({ code: "notice_running" });
    it.pass(29);
    await expect(it.leave()).rejects.toMatchObject({ code: "notice_running" });
    it.pass(1);
    await expect(it.leave({ kind: "involuntary_recurrence" })).rejects.toMatchObject({ code: "not_decided" });
    await expect(it.leave({ on: it.inDays(-1) })).rejects.toMatchObject({ code: "notice_running" });
    await it.leave();
    const { case: found, stay: ended } = await it.page();
    expect(ended.closed?.kind).toBe("involuntary_rule");
    const { member, name } = world.lantern.members.house_manager;
    const by = { kind: "member", member, name };
    expect(found?.decision).toMatchObject({ by, with: decision.with, ground: decision.ground });
    expect(found?.notice).toMatchObject({ by, how: "handed", template: "california" });
    expect(found?.notice?.text).toContain("You must move out by April 2, 2026.");
    const times = [found?.decision.at, found?.notice?.at, ended.closed?.at];
    expect([...new Set(times)].sort()).toEqual(times);
  });

  test("never ends by itself: an expired notice leaves the resident in the house", async () => {
    await it.decide();
    await it.serve();
    it.pass(60);
    await world.tick();
    await world.drain();
    expect((await readStay(manager, { house: it.house, stay: it.stay })).stay.closed).toBeNull();
  });

  test("still lets the resident choose to leave sooner", async () => {
    await it.decide();
    await it.serve();
    await it.leave({ kind: "own_choice_with_notice" });
    expect((await it.page()).stay.closed?.kind).toBe("own_choice_with_notice");
  });

  test("a decision needs its reason, its rule, what was tried and who else decided, and is never the mentor's alone", async () => {
    const nothing = {
      kind: "graduated",
      with: "",
      ground: " ",
      rule: "",
      triedBefore: "",
      alternatives: "",
      say: "",
    };
    expect(fieldsOf(await refusal(it.decide({ ...nothing, notMentorAlone: false })))).toEqual([
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

  test("a notice gives at least the days of its text, and says whom to ask for a review, and until when", async () => {
    await it.decide();
    const wrong = { dated: it.inDays(-1), leaveBy: "", danger: "now", reviewName: "", reviewPhone: "" };
    expect(fieldsOf(await refusal(it.prepare({ ...wrong, reviewBy: "soon" })))).toEqual([
      "/danger",
      "/dated",
      "/leaveBy",
      "/reviewBy",
      "/reviewName",
      "/reviewPhone",
    ]);
    expect(fieldsOf(await refusal(it.prepare({ leaveBy: it.inDays(29) })))).toContain("/leaveBy");
    expect(fieldsOf(await refusal(it.prepare({ leaveBy: it.inDays(400) })))).toContain("/leaveBy");
    expect(fieldsOf(await refusal(it.prepare({ reviewBy: it.inDays(31) })))).toEqual(["/reviewBy"]);
  });

  test("only a safety reason, stated in the notice, ends a stay the same day", async () => {
    await it.decide();
    const atOnce = { danger: "A knife was drawn", leaveBy: it.inDays(0), reviewBy: it.inDays(0) };
    expect(fieldsOf(await refusal(it.prepare(atOnce)))).toContain("/danger");
    await withdrawDecision(manager, { ...it.of(), reason: "Another ground" });
    await it.decide({ kind: "involuntary_safety" });
    await it.serve(atOnce);
    await it.leave({ kind: "involuntary_safety" });
    expect((await it.page()).case?.notice?.text).toContain("Immediate danger: A knife was drawn");
  });

  test("no one has to leave while a review is open, can be appealed, or its appeal isn’t answered", async () => {
    await it.decide();
    await it.serve();
    await askReview(manager, { ...it.of(), identity: "manager", words: "The nights were agreed" });
    await expect(
      askReview(manager, { ...it.of(), identity: "manager", words: "Again" }),
    ).rejects.toMatchObject({
      code: "review_asked",
    });
    it.pass(31);
    await expect(it.leave()).rejects.toMatchObject({ code: "review_open" });
    await answerReview(it.world, it.reviewer, {
      ...it.of(),
      ...reviewed,
      result: "upheld",
      words: "No night was",
    });
    await expect(it.leave()).rejects.toMatchObject({ code: "appeal_open" });
    await overseen(it.world);
    const review = (await it.page()).case?.review?.record ?? "rvw_none";
    const at = () => ({ house: it.house, review, command: command() });
    await notifyDecision(manager, { ...at(), ...noticedReview(it.inDays(0)) });
    await expect(it.leave()).rejects.toMatchObject({ code: "appeal_open" });
    await appealReview(manager, { ...at(), words: "They were agreed" });
    it.pass(60);
    await expect(it.leave()).rejects.toMatchObject({ code: "appeal_open" });
    await answerAppeal(manager, { ...at(), identity: "manager", result: "upheld", words: "Heard" });
    await it.leave();
  });

  test("an appeal that was granted holds for good: the decision can only be withdrawn", async () => {
    const { at } = await appealedCase(it);
    await answerAppeal(manager, {
      ...at(),
      identity: "manager",
      result: "changed",
      words: "They were agreed",
    });
    await expect(it.leave()).rejects.toMatchObject({ code: "appeal_granted" });
    await withdrawDecision(manager, { ...it.of(), reason: "As the appeal said" });
    await expect(it.leave()).rejects.toMatchObject({ code: "not_decided" });
  });

  test("only an immediate danger that a second person confirms lifts it, and the resident reads both", async () => {
    const { at } = await appealedCase(it);
    const { house_staff: staff, admissions } = it.world.lantern.members;
    const naming = { words: "A knife was drawn at breakfast", identity: staff.identity };
    await nameDanger(it.world.as(staff, it.house), { ...at(), ...naming });
    await expect(it.leave()).rejects.toMatchObject({ code: "appeal_open" });
    const named = (await it.page()).review?.dangers.at(-1)?.at ?? "";
    const confirm = (who: typeof admissions, over: object = {}) =>
      confirmDanger(it.world.as(who, it.house), {
        ...{ ...at(), named, agreed: true, door: it.world.world.openDoor("web") },
        person: longHere(who.identity),
        ...over,
      });
    await expect(confirm({ ...admissions, identity: staff.identity })).rejects.toMatchObject({
      code: "danger_own",
    });
    await expect(confirm(admissions, { named: "before" })).rejects.toMatchObject({ code: "danger_changed" });
    expect(fieldsOf(await refusal(confirm(admissions, { agreed: false })))).toEqual(["/agreed"]);
    await confirm(admissions);
    await it.leave();
    await it.world.drain();
    const { journey, person } = await journeyOf(it.world, it);
    const resident = scopeOfResident(
      it.world.world,
      { network: it.world.lantern.id, journey, person },
      "req",
    );
    expect((await listOwnReviews(resident))[0]?.dangers).toMatchObject([
      {
        words: naming.words,
        identity: "",
        by: { name: staff.name },
        confirmed: { by: { name: admissions.name } },
      },
    ]);
    // Their rights outlive the stay.
    await answerAppeal(manager, { ...at(), identity: "manager", result: "upheld", words: "Heard" });
  });

  describe("no one decides alone or reviews their own decision:", () => {
    const outcome = { ...reviewed, result: "upheld", words: "Heard" };
    const conflict = { kind: "conflict", code: "review_party" };

    test("the record names both deciders, the signed-in one by ID", async () => {
      await it.decide();
      const { member, name } = it.world.lantern.members.house_manager;
      expect((await it.page()).case?.decision).toMatchObject({
        by: { kind: "member", member, name },
        with: decision.with,
      });
    });

    test("a decider must name someone else", async () => {
      const { name } = it.world.lantern.members.house_manager;
      for (const alone of ["", name, ` ${name.toUpperCase()} `])
        expect(fieldsOf(await refusal(it.decide({ with: alone })))).toEqual(["/with"]);
    });

    test("a member who decided can never answer the review", async () => {
      await it.decide();
      await askReview(manager, { ...it.of(), identity: "manager", words: "Please look again" });
      it.pass(3);
      await expect(answerReview(it.world, manager, { ...it.of(), ...outcome })).rejects.toMatchObject(
        conflict,
      );
      expect((await it.page()).case?.review?.outcome).toBeNull();
      await answerReview(it.world, it.reviewer, { ...it.of(), ...outcome });
      const { member } = it.world.lantern.members.admissions;
      expect((await it.page()).case?.review?.outcome?.by).toMatchObject({ member });
    });

    test("nor can the same person in another role, nor the second decider", async () => {
      await it.decide({ with: it.world.lantern.members.admissions.name.toUpperCase(), identity: "one" });
      await askReview(manager, { ...it.of(), identity: "manager", words: "Please look again" });
      const mentor = it.world.lantern.members.admissions;
      const other = it.world.as({ ...mentor, member: "mem_other", name: "Another" }, it.house);
      const again = { ...it.of(), ...outcome };
      await expect(answerReview(it.world, it.reviewer, again)).rejects.toMatchObject(conflict);
      await expect(
        answerReview(it.world, other, { ...again, person: longHere("one") }),
      ).rejects.toMatchObject(conflict);
      await answerReview(it.world, other, { ...again, person: longHere("another") });
    });
  });

  test("a decision that was reversed or withdrawn forces no one out and stays on record", async () => {
    await it.decide();
    await it.serve();
    await askReview(manager, { ...it.of(), identity: "manager", words: "The nights were agreed" });
    await answerReview(it.world, it.reviewer, {
      ...it.of(),
      ...reviewed,
      result: "changed",
      words: "They were",
    });
    it.pass(31);
    await expect(it.leave()).rejects.toMatchObject({ code: "not_decided" });
    await it.decide();
    await withdrawDecision(manager, { ...it.of(), reason: "A plan was made" });
    await expect(withdrawDecision(manager, { ...it.of(), reason: "Again" })).rejects.toMatchObject({
      code: "not_decided",
    });
    const { before, case: found } = await it.page();
    expect(found).toBeUndefined();
    expect(before.map((one) => one.ended?.why)).toEqual(["withdrawn", "changed"]);
  });

  test("no step is possible once the stay has ended", async () => {
    await it.leave({ kind: "left_without_notice" });
    for (const late of [it.decide, it.serve, () => withdrawDecision(manager, { ...it.of(), reason: "x" })])
      await expect(late()).rejects.toMatchObject({ code: "stay_closed" });
  });

  test("no event has the reasons; they stay in the departure record", async () => {
    await it.decide();
    await it.serve();
    await askReview(manager, { ...it.of(), identity: "manager", words: "The nights were agreed" });
    const events = (await wholeTable(world)).filter((one) => one.kind === "event");
    const said = JSON.stringify(events.map((one) => (one.data as EventRecord).data));
    expect(said).not.toMatch(/nights|Rule 4|Opal/);
  });
});
