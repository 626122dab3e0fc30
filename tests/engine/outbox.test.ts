import { beforeEach, expect, test } from "vitest";
import { systemScope } from "#functions/system-scope.ts";
import { capabilities } from "#shared/app/capabilities.ts";
import { deliverMessage } from "#shared/engine/outbox/deliver.ts";
import { mail } from "#shared/engine/outbox/mail.ts";
import { outboxKey, outboxMessage, sendRequest } from "#shared/engine/outbox/message.ts";
import type { Mail } from "#shared/kernel/ports.ts";
import type { Scope } from "#shared/table/scope.ts";
import { createSmallWorld, type SmallWorld } from "../support/small-world.ts";

/* A transaction can't undo an email, so only one delivery may send it at a time. */

const notice = { to: "iris@example.org", kind: "overdue", subject: "Overdue", text: "Call." };
let world: SmallWorld;
let scope: Scope;

beforeEach(async () => {
  world = await createSmallWorld();
  scope = systemScope(world.world, world.lantern.id);
  await scope.table.write([sendRequest(scope, scope.homes.inbox(), "m-1", mail, notice)]);
});

const key = () => outboxKey(scope.homes.inbox(), "m-1");
const deliver = (port: Mail) => deliverMessage(scope, key(), { capabilities, mail: port });
const message = async () => (await scope.table.get(outboxMessage, key()))?.value;

/** A mail port that waits until it is released. */
function slow() {
  const sent: unknown[] = [];
  let open = () => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const send: Mail["send"] = async (one) => {
    sent.push(one);
    await gate;
  };
  return { sent, open: () => open(), port: { send } };
}

test("an email that many deliver at once is sent once", async () => {
  const office = slow();
  const all = [1, 2, 3, 4].map(() => deliver(office.port));
  while (office.sent.length === 0) await new Promise((resolve) => setImmediate(resolve));
  await expect(deliver(office.port)).resolves.toBeNull();
  office.open();
  const outcomes = await Promise.all(all);
  expect(outcomes.filter((one) => one?.result === "done").length).toBeGreaterThanOrEqual(1);
  expect(office.sent).toHaveLength(1);
  expect(await message()).toMatchObject({ outcome: { result: "done" }, claimedUntil: null, asks: {} });
});

test("an email that could not be sent can be retried at once", async () => {
  const broken: Mail = { send: () => Promise.reject(new Error("no route")) };
  await expect(deliver(broken)).rejects.toThrow("no route");
  expect(await message()).toMatchObject({ outcome: null, claimedUntil: null });
  const office = slow();
  office.open();
  expect(await deliver(office.port)).toMatchObject({ result: "done" });
  expect(office.sent).toEqual([notice]);
});

test("an interrupted delivery blocks it for at most a minute, then the clock retries", async () => {
  const stuck: Mail = { send: () => new Promise(() => {}) };
  void deliver(stuck);
  while (!(await message())?.claimedUntil) await new Promise((resolve) => setImmediate(resolve));
  await world.tick();
  expect(await world.outbox()).toEqual([]);
  world.clock.pass({ minutes: 1 });
  await world.tick();
  expect(await world.outbox()).toHaveLength(1);
});
