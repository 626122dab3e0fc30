import { beforeAll, expect, test } from "vitest";
import * as z from "zod";
import { houseEvents } from "#shared/records/house/events.ts";
import { commit } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import type { Scope } from "#shared/table/scope.ts";
import { command, createSmallWorld } from "../support/small-world.ts";
import { sourcesIn } from "../support/source.ts";

let scope: Scope;
beforeAll(async () => {
  const world = await createSmallWorld();
  scope = world.as(world.lantern.members.network_admin);
});

const counted = z.object({ n: z.int() });
const act = <A>(
  verb: string,
  id: string,
  answers: z.ZodType<A>,
  answer: A,
  asked: unknown = { name: "x" },
) => {
  const home = scope.homes.administration();
  return commit(scope, { home, verb, command: id, asked, answers }, async () => {
    const about = { in: home, feed: home, subject: { house: "hse_1" as const } };
    const told = eventOf(houseEvents, { type: "house.changed", ...about, data: { name: "Juniper" } });
    return { answer, events: [told], changes: [] };
  });
};

test("repeating a command returns its answer and does nothing", async () => {
  const id = command();
  expect(await act("count", id, counted, { n: 1 })).toEqual({ answer: { n: 1 }, repeated: false });
  const before = await act("count", id, counted, { n: 2 });
  expect(before).toEqual({ answer: { n: 1 }, repeated: true });
});

test("one command ID can't be used for two use cases, or for one with different input", async () => {
  const id = command();
  await act("suspend", id, counted, { n: 1 });
  const refused = { kind: "invalid", code: "command_reused" };
  await expect(act("reinstate", id, counted, { n: 1 })).rejects.toMatchObject(refused);
  await expect(act("suspend", id, counted, { n: 1 }, { name: "y" })).rejects.toMatchObject(refused);
});

test("a stored answer is parsed before it is returned; another shape is an error", async () => {
  const id = command();
  await act("count", id, counted, { n: 1 });
  await expect(act("count", id, z.object({ n: z.string() }), { n: "1" })).rejects.toThrow(z.ZodError);
});

test("each command is stored with the name of its own use case", () => {
  const named = sourcesIn("shared").flatMap(({ path, text }) =>
    [...text.matchAll(/verb: (?:\w+ === "\w+" \? )?"(\w+)"(?: : "(\w+)")?/g)].flatMap(([, one, other]) =>
      [one, other].flatMap((verb) => (verb ? [{ path, verb, text }] : [])),
    ),
  );
  expect(named.length).toBeGreaterThan(80);
  const unknown = named.filter(
    ({ verb, text }) => !new RegExp(`export (?:async function|const) ${verb}\\b`).test(text),
  );
  expect(unknown.map(({ path, verb }) => `${path}: ${verb}`)).toEqual([]);
  const files = new Set(named.map(({ path, verb }) => `${path}: ${verb}`));
  expect(files.size).toBe(new Set(named.map(({ verb }) => verb)).size);
});
