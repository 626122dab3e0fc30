import { beforeAll, expect, test } from "vitest";
import type { Id } from "#shared/kernel/ids.ts";
import { assessBreach } from "#shared/network/breach/assess-breach.ts";
import { closeBreach } from "#shared/network/breach/close-breach.ts";
import { readBreach } from "#shared/network/breach/read-breaches.ts";
import { correctBreach, recordBreach } from "#shared/network/breach/record-breach.ts";
import { recordNotice, takeBackNotice } from "#shared/network/breach/record-notice.ts";
import type { Scope } from "#shared/table/scope.ts";
import { readNetwork } from "#shared/views/network-page.ts";
import { lostPhone, pass } from "../notification/kit.ts";
import { command, createSmallWorld, type SmallWorld } from "../support/small-world.ts";

let world: SmallWorld;
let admin: Scope;
beforeAll(async () => {
  world = await createSmallWorld();
  admin = world.as(world.lantern.members.network_admin);
});

const factors = { nature: "Names", recipient: "Unknown", viewed: "Unknown", mitigated: "Wiped from afar" };
const assess = (breach: Id<"breach">, decision: "notify" | "low_probability") =>
  assessBreach(admin, { breach, ...factors, decision, reason: "It was unlocked", command: command() });
const record = async (change: Partial<typeof lostPhone> = {}) =>
  (await recordBreach(admin, { ...lostPhone, ...change, command: command() })).breach;
const told = (breach: Id<"breach">, to: string, sentOn = world.today()) =>
  recordNotice(admin, { breach, to, sentOn, how: "First-class mail", command: command() });
const close = (breach: Id<"breach">) => closeBreach(admin, { breach, command: command() });
const due = async (breach: Id<"breach">) =>
  Object.fromEntries((await readBreach(admin, { breach })).duties.map(({ what, by }) => [what, by]));

test("until it is assessed it counts as a breach: 60 days from discovery, and it does not close", async () => {
  const breach = await record();
  expect(await readBreach(admin, { breach })).toMatchObject({ due: "2026-05-01", daysLeft: 60 });
  await expect(close(breach)).rejects.toMatchObject({ code: "breach_duties_left" });
  await expect(told(breach, "individuals")).rejects.toMatchObject({ code: "breach_not_notified" });
});

test("a low probability of compromise ends the clock; a later assessment starts it again, and both are kept", async () => {
  const breach = await record();
  await assess(breach, "low_probability");
  expect(await readBreach(admin, { breach })).toMatchObject({ due: null, daysLeft: null });
  await assess(breach, "notify");
  const found = await readBreach(admin, { breach });
  expect(found.due).toBe("2026-05-01");
  expect(found.assessments.map(({ decision }) => decision)).toEqual(["low_probability", "notify"]);
});

test.each([
  ["12", { individuals: "2026-05-01", hhs: "2027-03-01" }],
  ["499", { individuals: "2026-05-01", hhs: "2027-03-01" }],
  ["500", { individuals: "2026-05-01", hhs: "2026-05-01" }],
  ["501", { individuals: "2026-05-01", hhs: "2026-05-01", media: "2026-05-01" }],
])("with %s people, notices are due as federal law says", async (people, days) => {
  const breach = await record({ people });
  await assess(breach, "notify");
  expect(await due(breach)).toEqual({ assess: "2026-05-01", ...days });
});

test("HHS gets a small breach of last year by the last day of February in a leap year", async () => {
  world.clock.pass({ hours: 24 * 700 });
  const breach = await record({ discoveredOn: "2027-12-31", happenedOn: "" });
  await assess(breach, "notify");
  expect((await due(breach)).hhs).toBe("2028-02-29");
});

test("it closes once those who must be told were told; a notice entered in error counts no more, and stays", async () => {
  const breach = await record();
  await assess(breach, "notify");
  await expect(told(breach, "individuals", "2026-03-01")).rejects.toMatchObject({
    fields: [{ pointer: "/sentOn", code: "breach.sent_before" }],
  });
  await told(breach, "individuals");
  await told(breach, "hhs");
  await takeBackNotice(admin, { breach, nth: 0, command: command() });
  await expect(close(breach)).rejects.toMatchObject({ code: "breach_duties_left" });
  await told(breach, "individuals");
  await close(breach);
  const found = await readBreach(admin, { breach });
  expect(found.closed).toMatchObject({ by: { kind: "member" } });
  expect(found.notices.map(({ to, error }) => [to, error !== null])).toEqual([
    ["individuals", true],
    ["hhs", false],
    ["individuals", false],
  ]);
  await expect(told(breach, "state")).rejects.toMatchObject({ code: "breach_closed" });
  await expect(assess(breach, "notify")).rejects.toMatchObject({ code: "breach_closed" });
});

test("a correction keeps what it said, moves the clock, and is refused on an old page", async () => {
  const breach = await record();
  const correct = (version: number) =>
    correctBreach(admin, {
      breach,
      version,
      sent: { ...lostPhone, discoveredOn: "2026-02-20", happenedOn: "", people: "700" },
      command: command(),
    });
  await correct(1);
  expect(await readBreach(admin, { breach })).toMatchObject({
    due: "2026-04-21",
    people: 700,
    corrections: [{ was: { people: 12, discoveredOn: "2026-03-02" } }],
  });
  await expect(correct(1)).rejects.toMatchObject({ code: "changed" });
});

test("administrators are reminded until it is done, and the network page says what is due and what is late", async () => {
  const world = await createSmallWorld();
  admin = world.as(world.lantern.members.network_admin);
  const day = 24 * 60;
  const breach = await record();
  const mails = async () => (await world.mailed("notification")).filter(({ text }) => text.includes(breach));
  const onPage = async () =>
    (await readNetwork(admin, {})).deadlines.map(({ subject, daysLeft }) => [subject, daysLeft]);
  await pass(world, 30 * day);
  expect([await onPage(), (await mails()).length]).toEqual([[[breach, 30]], 1]);
  await pass(world, 20 * day);
  await pass(world, 7 * day);
  await pass(world, 3 * day);
  expect([await onPage(), (await mails()).length]).toEqual([[[breach, 0]], 4]);
  await pass(world, 5 * day);
  expect([await onPage(), (await mails()).length]).toEqual([[[breach, -5]], 4]);
  await assess(breach, "low_probability");
  expect(await onPage()).toEqual([]);
});
