import { beforeEach, expect, test } from "vitest";
import { createMe } from "#functions/me/app.ts";
import { sendRequest } from "#shared/engine/outbox/message.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { undoMoveOut } from "#shared/residents/stay/undo-move-out.ts";
import { scopeOfStaff } from "#shared/table/member-scopes.ts";
import { collectSpecimen } from "#shared/testing/collection/collect.ts";
import { endTest } from "#shared/testing/collection/end-test.ts";
import { orderTest } from "#shared/testing/collection/order-test.ts";
import { listTests, readTest } from "#shared/testing/collection/read-tests.ts";
import { takeOnCollection } from "#shared/testing/collection/take-on.ts";
import { collectAsked } from "#shared/testing/elsewhere/asked.ts";
import { nameCollector } from "#shared/testing/elsewhere/name-collector.ts";
import { openSelected } from "#shared/testing/selection/requests.ts";
import { ask, origin } from "../support/by-link.ts";
import { moveOut } from "../support/move-out.ts";
import { command, type SmallWorld } from "../support/small-world.ts";
import { selectingWorld } from "../support/testing.ts";
import { besideSpecimen, inPerson, linkedSite, orderedTest, seen } from "../support/tests.ts";

/* A stay ends while something of its tests is being written. */

let world: SmallWorld;
let it: Awaited<ReturnType<typeof selectingWorld>>["it"];
/** Called before the next write of a test. */
const writing: { current: (() => Promise<unknown>) | undefined } = { current: undefined };
beforeEach(async () => {
  writing.current = undefined;
  ({ world, it } = await selectingWorld({
    wrap: (sender) => ({
      send: async (command) => {
        const items: { Put?: { Item: { kind: string } } }[] = command.input.TransactItems ?? [];
        const act = items.some(({ Put }) => Put?.Item.kind === "test") ? writing.current : undefined;
        if (act) writing.current = undefined;
        await act?.();
        return sender.send(command);
      },
    }),
  }));
});

const staff = () => world.lantern.members.house_staff;
const as = () => world.as(world.lantern.members.house_manager, it.house);
const at = (nth = 0) => ({ house: it.house, stay: it.residents[nth]?.stay ?? "sty_none" });
const order = async () => (await orderTest(as(), { ...at(), ...orderedTest, command: command() })).test;
const on = (test: Id<"test">) => ({
  ...{ house: it.house, test, command: command() },
  ...inPerson(world, staff()),
});
const found = async (test: Id<"test">) => (await readTest(as(), { house: it.house, test })).test.value;
const leaves = async (of = command()) => {
  await moveOut(as(), { ...at(), kind: "graduated", on: world.today(), command: of });
  return of;
};
const tested = async () => (await listTests(as(), { house: it.house })).tests.map(({ stay }) => stay);
const refused = (code: string) => expect.objectContaining({ code });
async function taken() {
  const id = await order();
  await takeOnCollection(as(), {
    ...on(id),
    ...inPerson(world, world.lantern.members.house_manager),
    instead: "",
  });
  const collects = { ...on(id), ...inPerson(world, world.lantern.members.house_manager), ...seen(world) };
  return { id, collect: () => collectSpecimen(as(), collects) };
}

test("a test that is ordered as the stay ends is not opened", async () => {
  writing.current = leaves;
  await expect(order()).rejects.toEqual(refused("stay_closed"));
  expect(await tested()).toEqual([]);
});

test("of those selected, whoever moves out as their tests are opened gets none, and the others get theirs", async () => {
  const selected = [0, 1].map((nth) => ({
    ...{ stay: at(nth).stay, journey: "jny_1" as const, selection: `line ${nth}` },
  }));
  const asks = { house: it.house, date: "2026-03-03", edition: 1, all: null, selected };
  const system = world.system(world.lantern);
  writing.current = leaves;
  await system.table.write([sendRequest(system, system.homes.house(it.house), "draw", openSelected, asks)]);
  await world.drain();
  expect(writing.current).toBeUndefined();
  expect(await tested()).toEqual([at(1).stay]);
});

test("of a specimen and the end of the stay, whichever is written first stands", async () => {
  const [late, early] = [await taken(), await taken()];
  writing.current = () => early.collect();
  const of = await leaves();
  await world.drain();
  expect(writing.current).toBeUndefined();
  expect(await found(early.id)).toMatchObject({ ended: null, collected: { lot: "L-2207" } });
  expect((await found(late.id)).ended?.as).toBe("moved_out");
  await expect(late.collect()).rejects.toEqual(refused("test_over"));
  await undoMoveOut(as(), { ...at(), of, command: command() });
  await world.drain();
  // Also its device is not used up.
  await late.collect();
});

test("a move-out that is undone as its tests are ended ends none, and opens none that ended otherwise", async () => {
  const [id, excused] = [await order(), await order()];
  await endTest(as(), { ...on(excused), as: "excused", words: "At work until ten" });
  const of = await leaves();
  writing.current = () => undoMoveOut(as(), { ...at(), of, command: command() });
  await world.drain();
  expect(writing.current).toBeUndefined();
  expect((await found(id)).ended).toBeNull();
  expect((await found(excused)).ended?.as).toBe("excused");
});

/** A site reports a specimen from its open page, just as the stay's end closes the test. */
async function reportedAsItEnds() {
  const oidc = { issuer: "http://localhost:1/identity", clientId: "x", insecure: true };
  const me = createMe({ world: world.world, ports: world.ports, oidc, origin, log: () => {} });
  const id = await order();
  const manager = world.lantern.members.house_manager;
  const { token } = await linkedSite(world, { ...at(), test: id }, manager);
  await world.drain();
  const { cookie } = await ask(me, `/link/${token}`, { form: {} });
  const { missing: _, ...device } = seen(world);
  const form = {
    ...device,
    ...besideSpecimen,
    missing: "",
    observer: "",
    form: "device",
    command: command(),
  };
  const of = await leaves();
  writing.current = () => ask(me, "/link/collection/device", { cookie, form });
  await world.drain();
  expect(writing.current).toBeUndefined();
  expect((await found(id)).ended?.as).toBe("moved_out");
  const page = async () => (await ask(me, "/link/collection/sent", { cookie })).text;
  return { id, of, page };
}

test("what a site reports as the stay ends is not taken, and its page says so as soon as the house knows", async () => {
  const { id, page } = await reportedAsItEnds();
  expect(await page()).toContain("On its way to the house");
  world.clock.pass({ seconds: 31 });
  await world.tick();
  const text = await page();
  expect(text).toContain("Your report wasn’t recorded");
  expect(text).toContain("You did nothing wrong");
  expect(text).not.toMatch(/Linus|Bracken|Juniper|moved|on its way|has it/i);
  expect((await found(id)).collected).toBeNull();
});

test("what a site reports as the stay ends is taken if the move-out is undone", async () => {
  const { id, of, page } = await reportedAsItEnds();
  world.clock.pass({ seconds: 20 });
  await undoMoveOut(as(), { ...at(), of, command: command() });
  await world.drain();
  world.clock.pass({ seconds: 31 });
  await world.tick();
  await world.drain();
  expect(await found(id)).toMatchObject({ ended: null, collected: { lot: "L-2207" } });
  expect(await page()).toContain("The house has it");
});

test("what a colleague from elsewhere reports as the stay ends is taken if the move-out is undone, and else is not", async () => {
  const { admissions, house_manager: manager } = world.lantern.members;
  for (const undone of [true, false]) {
    const id = await order();
    await nameCollector(as(), { ...on(id), ...inPerson(world, manager), member: admissions.member });
    await world.drain();
    const sent = { test: id, command: command(), ...inPerson(world, admissions), ...seen(world) };
    const of = await leaves();
    writing.current = () => collectAsked(scopeOfStaff(world.world, admissions, "req"), sent);
    await world.drain();
    expect([writing.current, (await found(id)).ended?.as]).toEqual([undefined, "moved_out"]);
    if (undone) await undoMoveOut(as(), { ...at(), of, command: command() });
    await world.drain();
    world.clock.pass({ seconds: 31 });
    await world.tick();
    await world.drain();
    expect((await found(id)).collected?.lot).toBe(undone ? "L-2207" : undefined);
  }
});
