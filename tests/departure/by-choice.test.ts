import { beforeEach, describe, expect, test } from "vitest";
import { questionNames } from "#shared/records/departure/checklist.ts";
import { planDeparture, saveChecklist } from "#shared/residents/departure/prepare-departure.ts";
import { readStay } from "#shared/residents/stay/read-stay.ts";
import type { Scope } from "#shared/table/scope.ts";
import { readBoard } from "#shared/views/house-board.ts";
import type { SmallWorld } from "../support/small-world.ts";
import { wholeTable } from "../support/whole-table.ts";
import { fieldsOf, type Leaving, leaving, refusal } from "./kit.ts";

let it: Leaving;
let world: SmallWorld;
let manager: Scope;
beforeEach(async () => {
  it = await leaving();
  ({ world, manager } = it);
});

describe("leaving by choice", () => {
  test("takes one step once the safe-discharge checklist is answered, and keeps every answer", async () => {
    const answers: Record<string, string> = {
      destination: "own_place",
      ride: "own_way",
      naloxone: "in_hand",
      medications: "handed",
      medications_count: "3",
      medications_who: "Opal",
      belongings: "kept",
      belongings_words: "The office",
      belongings_on: it.inDays(14),
      deposit: "due",
      deposit_cents: "$200.00",
      deposit_on: it.inDays(21),
      referral: "taken",
      referral_words: "Outpatient",
      follow_up: "may_call",
      follow_up_words: "555-0142",
      follow_up_on: it.inDays(90),
    };
    await planDeparture(manager, { ...it.of(), kind: "graduated" });
    await saveChecklist(manager, { ...it.of(), answers });
    const straight = { kind: "graduated", rest: undefined } as const;
    expect(fieldsOf(await refusal(it.leave(straight)))).toEqual(["/rest"]);
    await saveChecklist(manager, { ...it.of(), answers: { way_back: "any_time" } });
    await it.leave(straight);
    const found = await readStay(manager, { house: it.house, stay: it.stay });
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
    expect((await readBoard(manager, { house: it.house })).counts.occupied).toBe(0);
  });

  test("an unanswered question must be marked as unknown; it is never left blank", async () => {
    expect(fieldsOf(await refusal(it.leave({ kind: "planned_move", rest: undefined })))).toEqual(["/rest"]);
    await it.leave({ kind: "planned_move" });
    const { departure } = await it.page();
    expect(new Set(Object.values(departure.answers).map((one) => one?.answer))).toEqual(
      new Set(["not_known"]),
    );
  });

  test("a resident who left without notice needs fewer answers, and a death needs none", async () => {
    const answers = { medications: "none_here", belongings: "none_here", deposit: "none_paid" };
    await saveChecklist(manager, { ...it.of(), answers: { ...answers, way_back: "not_agreed" } });
    await it.leave({ kind: "left_without_notice", rest: undefined });
    expect((await it.page()).departure.answers.ride).toBeUndefined();
  });

  test("a death needs only a date and sends no email", async () => {
    await it.leave({ kind: "died", rest: undefined });
    await world.drain();
    const messages = (await wholeTable(world)).filter((one) => one.kind === "outbox_message");
    const asked = messages.map((one) => (one.data as { request: string }).request);
    expect(
      asked.filter((one) => !["set_up", "introduce", "mail", "confirm", "release"].includes(one)),
    ).toEqual([]);
    expect(messages.filter((one) => JSON.stringify(one.data).includes("died"))).toEqual([]);
  });

  test("questions can be answered later, such as a deposit refund", async () => {
    await it.leave({ kind: "planned_move" });
    it.pass(20);
    await saveChecklist(manager, { ...it.of(), answers: { deposit: "returned", deposit_cents: "180" } });
    expect((await it.page()).departure.answers.deposit).toMatchObject({ answer: "returned", cents: 18_000 });
  });

  test("invalid answers are reported by field, and none are saved", async () => {
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
    expect(fieldsOf(await refusal(saveChecklist(manager, { ...it.of(), answers })))).toEqual([
      "/deposit_cents",
      "/deposit_words",
      "/destination_words",
      "/follow_up_on",
      "/follow_up_words",
      "/medications_count",
      "/medications_who",
      "/naloxone",
    ]);
    expect((await it.page()).departure.answers).toEqual({});
  });

  test("a house can't transfer a resident by itself, and nonpayment says who ends the stay", async () => {
    expect(fieldsOf(await refusal(it.leave({ kind: "transfer" })))).toEqual(["/kind"]);
    expect(fieldsOf(await refusal(it.leave({ kind: "funding_or_non_payment" })))).toEqual(["/endedBy"]);
    await expect(it.leave({ kind: "funding_or_non_payment", endedBy: "house" })).rejects.toMatchObject({
      code: "not_decided",
    });
    await it.leave({ kind: "funding_or_non_payment", endedBy: "resident" });
  });

  test("can be recorded late, but not before the move-in and not in the future", async () => {
    it.pass(5);
    for (const on of [it.inDays(-6), it.inDays(1), "2026-02-31"])
      expect(fieldsOf(await refusal(it.leave({ kind: "graduated", on })))).toEqual(["/on"]);
    await it.leave({ kind: "graduated", on: it.inDays(-3) });
  });
});
