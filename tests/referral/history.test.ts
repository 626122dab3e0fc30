import { expect, test } from "vitest";
import { canonical } from "#shared/kernel/fingerprint.ts";
import { entriesPerPage } from "#shared/records/referral/history.ts";
import { referralLocator } from "#shared/records/referral/records.ts";
import { declineReferral } from "#shared/referrals/decisions/decline-referral.ts";
import { passReferral } from "#shared/referrals/decisions/pass-referral.ts";
import { recordScreen } from "#shared/referrals/decisions/record-screen.ts";
import { routeReferral } from "#shared/referrals/decisions/route-referral.ts";
import { readPurged } from "#shared/referrals/ending/read-purged.ts";
import { withdrawReferral } from "#shared/referrals/partner/withdraw-referral.ts";
import { moveOnWaitlist } from "#shared/referrals/waitlist/move-on-waitlist.ts";
import { putOnWaitlist } from "#shared/referrals/waitlist/put-on-waitlist.ts";
import type { EventRecord } from "#shared/table/event.ts";
import { listInbox } from "#shared/views/inbox.ts";
import { readReferral } from "#shared/views/referral-page.ts";
import { readWaitlist } from "#shared/views/waitlist-page.ts";
import { differences } from "../support/differences.ts";
import { type AtJuniper, atJuniper } from "../support/referral-kit.ts";
import { command } from "../support/small-world.ts";
import { wholeTable } from "../support/whole-table.ts";

const notes = (count: number) => Array.from({ length: count }, (_, at) => `Quillon said ${at}`);
/** Logs one call per note. */
async function calls(it: AtJuniper, all: readonly string[]): Promise<void> {
  for (const note of all) await recordScreen(it.staff, { ...it.on(), note });
}
const eventsOf = async (it: AtJuniper): Promise<EventRecord[]> =>
  (await wholeTable(it.world))
    .filter((one) => one.kind === "event")
    .map((one) => one.data as EventRecord)
    .filter((one) => one.subject.referral === it.referral && one.in.includes("#R#"))
    .filter((one) => !one.in.includes("#P#"));
const rowsWith = async (it: AtJuniper, text: string) =>
  (await wholeTable(it.world)).filter((one) => JSON.stringify(one).includes(text));
const alderManager = (it: AtJuniper) => {
  const { lantern } = it.world;
  const { alder } = lantern.houses;
  return it.world.as({ ...lantern.members.house_manager, houses: [alder] }, alder);
};

test("more than sixty entries are all kept; the next house sees all of them, and none stay behind", async () => {
  const it = await atJuniper();
  const said = notes(2 * entriesPerPage + 7);
  await calls(it, said);
  const whole = await it.history();
  expect(whole.map((one) => one.type)).toEqual([
    "referral.received",
    "referral.routed",
    ...said.map(() => "referral.screen_held"),
  ]);
  expect(whole.flatMap((one) => one.said.note ?? [])).toEqual(said);

  const { alder } = it.world.lantern.houses;
  await passReferral(it.manager, { house: it.house, referral: it.referral, to: alder, command: command() });
  await it.world.drain();
  const there = await readReferral(alderManager(it), { house: alder, referral: it.referral });
  expect(there.history.slice(0, whole.length)).toEqual(whole);
  expect(there.history.slice(whole.length).map((one) => one.type)).toEqual([
    "referral.passing",
    "referral.passed",
  ]);
  // It is stored only with the next house, like the body.
  expect((await rowsWith(it, "Quillon")).map((one) => one.pk)).not.toContainEqual(
    expect.stringContaining(it.house),
  );
  await routeReferral(it.care, { referral: it.referral, house: it.house, command: command() });
  await it.world.drain();
  expect((await it.history()).slice(0, whole.length)).toEqual(whole);
  expect(await differences(it.world.system(it.world.lantern))).toEqual([]);
});

test("events are stored once, in the history, and the activity feed has them without personal text", async () => {
  const it = await atJuniper();
  await calls(it, notes(3));
  const at = { house: it.house, referral: it.referral };
  await putOnWaitlist(it.manager, { ...at, reason: "Quillon is next", command: command() });
  const other = await it.world.referred();
  await routeReferral(it.care, { referral: other, house: it.house, command: command() });
  const second = { house: it.house, referral: other, command: command() };
  await putOnWaitlist(it.manager, { ...second, reason: "Came second" });
  const { version: seen } = await readWaitlist(it.manager, { house: it.house });
  const moving = { position: "2", reason: "Quillon can wait", seen: String(seen), command: command() };
  await moveOnWaitlist(it.manager, { ...at, ...moving });
  await declineReferral(it.manager, {
    ...it.on(),
    reason: "unreachable",
    wouldChange: "Quillon calls",
    elsewhere: "not known",
  });
  await withdrawReferral(it.larkfield, { referral: it.referral, command: command() });
  await it.world.drain();
  const history = await it.history();
  const events = await eventsOf(it);
  const told = (all: readonly { type: string; data: object }[]) =>
    all.map(({ type, data }) => canonical([type, data])).sort();
  // A move is one event in both homes.
  const once = new Map(events.map((one) => [one.id, one]));
  expect(told([...once.values()])).toEqual(told(history));
  expect(history.map((one) => one.type)).toContain("referral.waitlist_moved");
  expect(history.at(-1)?.type).toBe("referral.withdrawal_noted");
  expect(JSON.stringify(events)).not.toContain("Quillon");
});

test("a purge removes personal text from every page of the history and keeps the events", async () => {
  const it = await atJuniper();
  await calls(it, notes(entriesPerPage + 5));
  await declineReferral(it.manager, {
    ...it.on(),
    reason: "unreachable",
    wouldChange: "Quillon calls",
    elsewhere: "not known",
  });
  await it.world.drain();
  const before = (await it.history()).map(({ type, at, by, data }) => ({ type, at, by, data }));
  for (let tick = 0; tick < 4; tick += 1) {
    it.world.clock.pass({ hours: 24 * 100 });
    await it.world.tick();
    await it.world.drain();
  }
  expect(await rowsWith(it, "Quillon")).toEqual([]);
  const { header, history } = await readPurged(it.manager, { house: it.house, referral: it.referral });
  expect(header.purged).not.toBeNull();
  expect(history).toEqual([
    ...before.map((one) => ({ ...one, said: {} })),
    expect.objectContaining({ type: "referral.purged", by: { kind: "system" } }),
  ]);
});

test("the locator is written by the move itself, before any projection", async () => {
  const it = await atJuniper();
  const { alder } = it.world.lantern.houses;
  const locator = async () => (await rowsWith(it, "")).find((one) => one.kind === referralLocator.kind);
  await routeReferral(it.care, { referral: it.referral, house: alder, command: command() });
  expect((await listInbox(it.care, {})).waiting).toMatchObject([{ id: it.referral, house: alder }]);
  expect((await listInbox(it.care, {})).houses.has(alder)).toBe(true);
  expect((await readReferral(it.care, { house: null, referral: it.referral })).header.house).toBe(alder);
  const written = await locator();
  await it.world.drain();
  await recordScreen(it.care, { house: alder, referral: it.referral, note: "Called.", command: command() });
  await it.world.drain();
  expect(await locator()).toEqual(written);
});
