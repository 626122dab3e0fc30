import { beforeAll, expect, test } from "vitest";
import type { Id } from "#shared/kernel/ids.ts";
import { validityOf } from "#shared/records/test/laboratory.ts";
import { interpretTest } from "#shared/testing/collection/interpret.ts";
import { readTest } from "#shared/testing/collection/read-tests.ts";
import { handOverSpecimen } from "#shared/testing/laboratory/hand-over.ts";
import { recordLaboratory, takeReport } from "#shared/testing/laboratory/record-report.ts";
import { walkingWorld } from "../support/beside.ts";
import { command, type SmallWorld } from "../support/small-world.ts";
import { collectedTest, fixture, handedOver, inPerson, laboratoryReport } from "../support/tests.ts";

let world: SmallWorld;
let house: Id<"house">;
let stay: Id<"stay">;
beforeAll(async () => {
  const walks = await walkingWorld();
  ({ world } = walks);
  ({ house, stay } = walks.they.at);
});

const manager = () => world.as(world.lantern.members.house_manager, house);
const atLaboratory = async () => {
  const { test: id } = await collectedTest(world, { house, stay }, world.lantern.members.house_staff);
  await handOverSpecimen(manager(), { house, test: id, ...themselves(), ...handedOver, command: command() });
  return { house, test: id };
};
type At = Awaited<ReturnType<typeof atLaboratory>>;
const themselves = () => inPerson(world, world.lantern.members.house_manager);
const take = (at: At, name: string) =>
  takeReport(manager(), { ...at, ...themselves(), report: fixture(name), command: command() });
const type = (at: At, change: Partial<typeof laboratoryReport> = {}) =>
  recordLaboratory(manager(), { ...at, ...themselves(), ...laboratoryReport, ...change, command: command() });
const answer = async (at: At) => (await readTest(manager(), at)).test.value.laboratory;
const last = async (at: At) => (await readTest(manager(), at)).custody.at(-1)?.what;

test.each([
  ["the form", (at: At) => type(at), "confirmed_positive"],
  ["FHIR", (at: At) => take(at, "final.json"), "confirmed_positive"],
  ["FHIR, dilute by its numbers", (at: At) => take(at, "dilute.json"), "dilute"],
  ["CSV, of many specimens", (at: At) => take(at, "reports.csv"), "substituted"],
])("a laboratory’s answer comes by %s", async (_, record, result) => {
  const at = await atLaboratory();
  await record(at);
  expect(await answer(at)).toMatchObject({ state: "final", result });
  if (result === "confirmed_positive")
    expect(await last(at)).toMatchObject({ lines: ["COC"], creatinine: 88.4, gravity: 1.014 });
});

test("an amended report and a cancellation are further entries; an older one is refused", async () => {
  const at = await atLaboratory();
  for (const name of ["final.json", "amended.json", "cancelled.json"]) await take(at, name);
  expect(await answer(at)).toMatchObject({ state: "cancelled", result: null });
  const { custody } = await readTest(manager(), at);
  expect(custody.flatMap(({ what }) => (what.kind === "laboratory" ? [what.result] : []))).toEqual([
    "confirmed_positive",
    "negative",
    null,
  ]);
  await expect(take(at, "final.json")).rejects.toMatchObject({ code: "test_report_old" });
});

test("of two reports of one date the amended one stands, in whatever order they come", async () => {
  const at = await atLaboratory();
  const row = (state: string, result: string) => `CL-20260302-0117,2026-03-02,${state},${result},COC`;
  const send = (...rows: string[]) => {
    const text = ["specimen,reported,status,result,lines", ...rows].join("\n");
    const report = new TextEncoder().encode(text);
    return takeReport(manager(), { ...at, ...themselves(), report, command: command() });
  };
  await send(row("amended", "negative"), row("final", "confirmed_positive"));
  expect(await answer(at)).toMatchObject({ state: "amended", result: "negative" });
  await expect(send(row("final", "confirmed_positive"))).rejects.toMatchObject({ code: "test_report_old" });
});

test("neither who collected it nor who walks with its resident says what a laboratory answered", async () => {
  const { house_manager, peer_mentor } = world.lantern.members;
  const { test: id } = await collectedTest(world, { house, stay }, house_manager);
  await handOverSpecimen(manager(), { house, test: id, ...themselves(), ...handedOver, command: command() });
  await expect(type({ house, test: id })).rejects.toMatchObject({ code: "test_collector" });
  await expect(take({ house, test: id }, "final.json")).rejects.toMatchObject({ code: "test_collector" });
  const mentor = { ...peer_mentor, role: "house_manager" } as const;
  const typed = { house, test: id, ...laboratoryReport, ...inPerson(world, mentor), command: command() };
  await expect(recordLaboratory(world.as(mentor, house), typed)).rejects.toMatchObject({
    code: "test_mentor",
  });
});

test.each([
  ["other-specimen.json", "test.specimen_mismatch"],
  ["preliminary.json", "test.report_unreadable"],
])("%s is refused at the file, and nothing is lost", async (name, code) => {
  const at = await atLaboratory();
  const before = await readTest(manager(), at);
  await expect(take(at, name)).rejects.toMatchObject({ fields: [{ pointer: "/report", code }] });
  expect((await readTest(manager(), at)).test).toEqual(before.test);
});

test.each<[string, Partial<typeof laboratoryReport>, string, string]>([
  ["another specimen", { specimen: "CL-1" }, "/specimen", "test.specimen_mismatch"],
  ["a day to come", { reported: "2026-03-09" }, "/reported", "date.future"],
  ["dilute against its numbers", { result: "dilute" }, "/result", "test.validity_mismatch"],
  [
    "negative though its numbers are dilute",
    { result: "negative", creatinine: "12", gravity: "1.002" },
    "/result",
    "test.validity_mismatch",
  ],
  ["positive on nothing", { lines: [] }, "/lines", "test.lines_required"],
  ["no result", { result: "" }, "/result", "test.result_required"],
  ["a gravity that is none", { gravity: "heavy" }, "/gravity", "text.decimal"],
])("a report of %s is refused", async (_, change, pointer, code) => {
  await expect(type(await atLaboratory(), change)).rejects.toMatchObject({ fields: [{ pointer, code }] });
});

test("hostile files are refused as files", async () => {
  const at = await atLaboratory();
  for (const [text, code] of [
    [`{"resourceType":"DiagnosticReport","status":"final"}`, "test.report_unreadable"],
    ["[".repeat(100_000), "test.report_unreadable"],
    [`specimen,result\n"=cmd()`, "test.report_unreadable"],
    ["x".repeat(300_000), "file.too_large"],
  ] as const) {
    const sent = { ...at, ...themselves(), report: new TextEncoder().encode(text), command: command() };
    await expect(takeReport(manager(), sent)).rejects.toMatchObject({
      fields: [{ pointer: "/report", code }],
    });
  }
});

test("the device is still read by a second person, and only what was sent has an answer", async () => {
  const { house_manager: by, house_staff: staff } = world.lantern.members;
  const at = await collectedTest(world, { house, stay }, staff);
  await expect(type(at)).rejects.toMatchObject({ code: "test_not_sent" });
  const sent = { ...at, ...inPerson(world, by), result: "negative", expected: "", words: "" };
  await interpretTest(manager(), { ...sent, command: command() });
  await handOverSpecimen(manager(), { ...at, ...themselves(), ...handedOver, command: command() });
  await expect(
    handOverSpecimen(manager(), { ...at, ...themselves(), ...handedOver, command: command() }),
  ).rejects.toMatchObject({ code: "test_sent" });
});

/** 49 CFR 40.88. */
test.each([
  [1.9, 1.001, "substituted"],
  [1.9, 1.02, "substituted"],
  [1.9, 1.0011, undefined],
  [2, 1.0011, "dilute"],
  [19.9, 1.0029, "dilute"],
  [20, 1.002, undefined],
  [19.9, 1.003, undefined],
  [2, 1.001, undefined],
  [null, 1.002, undefined],
])("creatinine %s and gravity %s: %s", (creatinine, gravity, found) => {
  expect(validityOf({ creatinine, gravity })).toBe(found);
});
