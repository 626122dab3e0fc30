import { beforeEach, expect, test } from "vitest";
import { createClock } from "#functions/clock/app.ts";
import { createEvents } from "#functions/events/app.ts";
import { systemScope } from "#functions/system-scope.ts";
import { deliverMessage } from "#shared/engine/outbox/deliver.ts";
import { mail } from "#shared/engine/outbox/mail.ts";
import { outboxKey, outboxMessage, sendRequest } from "#shared/engine/outbox/message.ts";
import type { Mail } from "#shared/kernel/ports.ts";
import type { Scope } from "#shared/table/scope.ts";
import { createSmallWorld, type SmallWorld } from "../support/small-world.ts";

/* A transaction can't undo an email, so only one delivery may send it at a time. */

const notice = {
  to: "iris@example.org",
  kind: "overdue",
  leaves: "no_resident",
  subject: "Overdue",
  text: "Call.",
} as const;
let world: SmallWorld;
let scope: Scope;

beforeEach(async () => {
  world = await createSmallWorld();
  scope = systemScope(world.world, world.lantern.id);
  await scope.table.write([sendRequest(scope, scope.homes.inbox(), "m-1", mail, notice)]);
});

const key = () => outboxKey(scope.homes.inbox(), "m-1");
const deliver = (port: Mail) => deliverMessage(scope, key(), { ...world.means(), mail: port });
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

test("an email that fails is retried after one minute, then two, up to an hour, until it is sent", async () => {
  let tries = 0;
  const broken: Mail = {
    send: () => {
      tries += 1;
      return Promise.reject(new Error("no route"));
    },
  };
  const lines: object[] = [];
  const given = {
    world: world.world,
    mail: broken,
    texts: world.ports.texts,
    origin: "http://localhost:3000",
    log: (line: object) => lines.push(line),
  };
  const events = createEvents(given);
  const clock = createClock({ ...given, archives: world.ports.archives, beacon: world.ports.beacon });
  const minutesBetween: number[] = [];
  let waited = 0;
  for (let minute = 0; minute < 130; minute += 1) {
    const before = tries;
    // The stream reports each change and the clock runs repeatedly, as in development.
    for (let look = 0; look < 2; look += 1) {
      await events(await world.changed());
      await clock();
    }
    if (tries > before) {
      minutesBetween.push(waited);
      waited = 0;
    }
    waited += 1;
    world.clock.pass({ minutes: 1 });
  }
  expect(minutesBetween).toEqual([0, 1, 2, 4, 8, 16, 32, 60]);
  expect(lines).toHaveLength(tries);
  const office = slow();
  office.open();
  world.clock.pass({ hours: 1 });
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
