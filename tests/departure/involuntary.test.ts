import { beforeEach, describe, expect, test } from "vitest";
import { answerReview, askReview } from "#shared/residents/departure/review-decision.ts";
import { withdrawDecision } from "#shared/residents/departure/withdraw-decision.ts";
import { readStay } from "#shared/residents/stay/read-stay.ts";
import type { EventRecord } from "#shared/table/event.ts";
import type { Scope } from "#shared/table/scope.ts";
import type { SmallWorld } from "../support/small-world.ts";
import { wholeTable } from "../support/whole-table.ts";
import { fieldsOf, type Leaving, leaving, refusal } from "./kit.ts";
import { decision } from "./words.ts";

/** Who reviews, behind the membership. */
const reviewed = { identity: "reviewer" };

let it: Leaving;
let world: SmallWorld;
let manager: Scope;
beforeEach(async () => {
  it = await leaving();
  ({ world, manager } = it);
});

describe("an involuntary move-out", () => {
  test("is a decision, then a notice, then the departure, each with its own time and who", async () => {
    await expect(it.leave()).rejects.toMatchObject({ code: "not_decided" });
    await expect(it.serve()).rejects.toMatchObject({ code: "not_decided" });
    await it.decide();
    await expect(it.decide()).rejects.toMatchObject({ code: "already_decided" });
    await expect(it.leave()).rejects.toMatchObject({ code: "no_notice" });
    it.pass(1);
    await it.serve();
    await expect(it.serve()).rejects.toMatchObject({ code: "already_served" });
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
    expect(found?.notice?.text).toBe("Served March 3, 2026. Leave by April 2, 2026.");
    const times = [found?.decision.at, found?.notice?.at, ended.closed?.at];
    expect([...new Set(times)].sort()).toEqual(times);
  });

  test("nothing ends by the clock: a notice that has run leaves the resident where they are", async () => {
    await it.decide();
    await it.serve();
    it.pass(60);
    await world.tick();
    await world.drain();
    expect((await readStay(manager, { house: it.house, stay: it.stay })).stay.closed).toBeNull();
  });

  test("an own choice to go sooner stays open to the resident", async () => {
    await it.decide();
    await it.serve();
    await it.leave({ kind: "own_choice_with_notice" });
    expect((await it.page()).stay.closed?.kind).toBe("own_choice_with_notice");
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

  test("a notice gives at least the days of its text, says by which day, and is left as a copy", async () => {
    await it.decide();
    const wrong = {
      template: "nowhere",
      text: "Go. {judge}",
      how: "shouted",
      leaveBy: "",
      danger: "now",
      copy: false,
    };
    expect([...new Set(fieldsOf(await refusal(it.serve(wrong))))]).toEqual([
      "/copy",
      "/danger",
      "/how",
      "/leaveBy",
      "/template",
      "/text",
    ]);
    expect(fieldsOf(await refusal(it.serve({ leaveBy: it.inDays(29) })))).toEqual(["/leaveBy"]);
    expect(fieldsOf(await refusal(it.serve({ leaveBy: it.inDays(400) })))).toEqual(["/leaveBy"]);
  });

  test("only a safety ground, with its reason in the notice, ends a stay the same day", async () => {
    await it.decide();
    expect(fieldsOf(await refusal(it.serve({ danger: "A knife", leaveBy: it.inDays(0) })))).toEqual([
      "/danger",
    ]);
    await withdrawDecision(manager, { ...it.of(), reason: "Another ground" });
    await it.decide({ kind: "involuntary_safety" });
    expect(
      fieldsOf(await refusal(it.serve({ danger: "A knife", leaveBy: it.inDays(0), text: "By {leave_by}" }))),
    ).toEqual(["/text"]);
    await it.serve({ danger: "A knife was drawn", leaveBy: it.inDays(0) });
    await askReview(manager, { ...it.of(), words: "It was a kitchen knife" });
    await it.leave({ kind: "involuntary_safety" });
    expect((await it.page()).case?.notice?.text).toContain("Immediate danger: A knife was drawn");
  });

  test("nobody is made to leave while a review is open; upheld, the notice goes on", async () => {
    await it.decide();
    await it.serve();
    await askReview(manager, { ...it.of(), words: "The nights were agreed" });
    await expect(askReview(manager, { ...it.of(), words: "Again" })).rejects.toMatchObject({
      code: "review_asked",
    });
    it.pass(31);
    await expect(it.leave()).rejects.toMatchObject({ code: "review_open" });
    await answerReview(it.reviewer, { ...it.of(), ...reviewed, result: "upheld", words: "No night was" });
    await it.leave();
  });

  describe("nobody decides alone, and nobody reviews what they decided:", () => {
    const outcome = { ...reviewed, result: "upheld", words: "Heard" };
    const conflict = { kind: "conflict", code: "own_decision" };

    test("the record names both who decide, by id the one who is signed in", async () => {
      await it.decide();
      const { member, name } = it.world.lantern.members.house_manager;
      expect((await it.page()).case?.decision).toMatchObject({
        by: { kind: "member", member, name },
        with: decision.with,
      });
    });

    test("who decides names somebody else", async () => {
      const { name } = it.world.lantern.members.house_manager;
      for (const alone of ["", name, ` ${name.toUpperCase()} `])
        expect(fieldsOf(await refusal(it.decide({ with: alone })))).toEqual(["/with"]);
    });

    test("the member who decided cannot answer the review, however long after", async () => {
      await it.decide();
      await askReview(manager, { ...it.of(), words: "Please look again" });
      it.pass(3);
      await expect(answerReview(manager, { ...it.of(), ...outcome })).rejects.toMatchObject(conflict);
      expect((await it.page()).case?.review?.outcome).toBeNull();
      await answerReview(it.reviewer, { ...it.of(), ...outcome });
      const { member } = it.world.lantern.members.admissions;
      expect((await it.page()).case?.review?.outcome?.by).toMatchObject({ member });
    });

    test("nor the same person in another role, nor the second who decided", async () => {
      await it.decide({ with: it.world.lantern.members.admissions.name.toUpperCase(), identity: "one" });
      await askReview(manager, { ...it.of(), words: "Please look again" });
      const mentor = it.world.lantern.members.admissions;
      const other = it.world.as({ ...mentor, member: "mem_other", name: "Another" }, it.house);
      const again = { ...it.of(), ...outcome };
      await expect(answerReview(it.reviewer, again)).rejects.toMatchObject(conflict);
      await expect(answerReview(other, { ...again, identity: "one" })).rejects.toMatchObject(conflict);
      await answerReview(other, { ...again, identity: "another" });
    });
  });

  test("changed by a review or taken back, a decision makes nobody leave and stays on record", async () => {
    await it.decide();
    await it.serve();
    await askReview(manager, { ...it.of(), words: "The nights were agreed" });
    await answerReview(it.reviewer, { ...it.of(), ...reviewed, result: "changed", words: "They were" });
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

  test("no act is possible once the stay has ended", async () => {
    await it.leave({ kind: "left_without_notice" });
    for (const late of [it.decide, it.serve, () => withdrawDecision(manager, { ...it.of(), reason: "x" })])
      await expect(late()).rejects.toMatchObject({ code: "stay_closed" });
  });

  test("no event says why: reasons stay in the case", async () => {
    await it.decide();
    await it.serve();
    await askReview(manager, { ...it.of(), words: "The nights were agreed" });
    const events = (await wholeTable(world)).filter((one) => one.kind === "event");
    const said = JSON.stringify(events.map((one) => (one.data as EventRecord).data));
    expect(said).not.toMatch(/nights|Rule 4|Opal/);
  });
});
