import { expect, test } from "vitest";
import { moveInWithoutReferral } from "#shared/residents/stay/move-in.ts";
import {
  BatchGetCommand,
  GetCommand,
  PutCommand,
  TransactWriteCommand,
} from "#shared/table/dynamo-commands.ts";
import type { Item } from "#shared/table/entity.ts";
import { readingOnce } from "#shared/table/read-once.ts";
import type { Sender } from "#shared/table/table.ts";
import { command, createSmallWorld } from "../support/small-world.ts";

const TableName = "t";
const key = (sk: string) => ({ pk: "N#net_1#INBOX", sk });
const item = (sk: string, version = 1): Item => ({ ...key(sk), version });

/** A table of A and B, with what it was asked; the next batch read leaves `unread` out. */
function table() {
  const items = new Map([item("A"), item("B")].map((one) => [one.sk, one]));
  const asked: unknown[] = [];
  const left = { unread: [] as string[], failing: undefined as Error | undefined };
  const sender: Sender = {
    send: async (given) => {
      if (given instanceof GetCommand) {
        asked.push(given.input.Key?.sk);
        return { Item: items.get(given.input.Key?.sk) };
      }
      if (given instanceof BatchGetCommand) {
        const keys = given.input.RequestItems?.[TableName]?.Keys ?? [];
        asked.push(keys.map(({ sk }) => sk));
        const [read, unread] = [false, true].map((is) =>
          keys.filter(({ sk }) => left.unread.includes(String(sk)) === is),
        );
        left.unread = [];
        const Responses = { [TableName]: (read ?? []).flatMap(({ sk }) => items.get(sk) ?? []) };
        return { Responses, UnprocessedKeys: unread?.length ? { [TableName]: { Keys: unread } } : {} };
      }
      if (left.failing) throw left.failing;
      return {};
    },
  };
  return { items, asked, left, sender: readingOnce(sender) };
}

const get = (sk: string) => new GetCommand({ TableName, Key: key(sk) });
const getAll = (...all: string[]) =>
  new BatchGetCommand({ RequestItems: { [TableName]: { Keys: all.map(key) } } });
const versions = (answer: { Responses: Record<string, Item[]> }) =>
  answer.Responses[TableName]?.map(({ sk, version }) => `${sk}${version}`);

test("an item is read once, alone or in a batch, and one that is not there too", async () => {
  const { sender, asked } = table();
  expect(await sender.send(get("A"))).toEqual({ Item: item("A") });
  expect(await sender.send(get("none"))).toEqual({ Item: undefined });
  expect(versions(await sender.send(getAll("A", "B", "none")))).toEqual(["A1", "B1"]);
  expect(versions(await sender.send(getAll("B", "A")))).toEqual(["B1", "A1"]);
  expect(await sender.send(get("B"))).toEqual({ Item: item("B") });
  expect(asked).toEqual(["A", "none", ["B"]]);
});

test("what a batch read left out is told, and asked for again", async () => {
  const { sender, asked, left } = table();
  left.unread = ["B"];
  const first = await sender.send(getAll("A", "B"));
  expect([versions(first), first.UnprocessedKeys[TableName].Keys]).toEqual([["A1"], [key("B")]]);
  expect(versions(await sender.send(getAll("A", "B")))).toEqual(["A1", "B1"]);
  expect(asked).toEqual([["A", "B"], ["B"]]);
});

test("what is written is read again, and after a failed write everything is", async () => {
  const { sender, items, left } = table();
  await sender.send(getAll("A", "B"));
  for (const sk of ["A", "B"]) items.set(sk, item(sk, 2));
  await sender.send(new PutCommand({ TableName, Item: item("A", 2) }));
  expect(versions(await sender.send(getAll("A", "B")))).toEqual(["A2", "B1"]);
  for (const sk of ["A", "B"]) items.set(sk, item(sk, 3));
  const Delete = { TableName, Key: key("A") };
  await sender.send(new TransactWriteCommand({ TransactItems: [{ Delete }] }));
  expect(versions(await sender.send(getAll("A", "B")))).toEqual(["A3", "B1"]);
  left.failing = new Error("lost the race");
  await expect(sender.send(new PutCommand({ TableName, Item: item("none") }))).rejects.toThrow(
    "lost the race",
  );
  expect(versions(await sender.send(getAll("A", "B")))).toEqual(["A3", "B3"]);
});

const failed = (name: string, ...Codes: string[]): Error =>
  Object.assign(new Error("failed"), { name, CancellationReasons: Codes.map((Code) => ({ Code })) });
const put = new PutCommand({ TableName, Item: item("P") });
const putWith = new TransactWriteCommand({
  TransactItems: [
    { Put: { TableName, Item: item("P") } },
    { ConditionCheck: { TableName, Key: key("A"), ConditionExpression: "x" } },
  ],
});
const [no, ok] = ["ConditionalCheckFailed", "None"];
test.each<[string, PutCommand | TransactWriteCommand, Error, string]>([
  ["is kept if the item put is there as new", put, failed("ConditionalCheckFailedException"), "A1"],
  ["is kept if it is, with others", putWith, failed("TransactionCanceledException", no, ok), "A1"],
  [
    "is read again if another condition failed",
    putWith,
    failed("TransactionCanceledException", ok, no),
    "A2",
  ],
  ["is read again if both failed", putWith, failed("TransactionCanceledException", no, no), "A2"],
  ["is read again after a throttled put", put, failed("ThrottlingException"), "A2"],
  [
    "is read again after a conflict",
    putWith,
    failed("TransactionCanceledException", "TransactionConflict", ok),
    "A2",
  ],
])("what was read before a failed write %s", async (_, write, failing, read) => {
  const { sender, items, left } = table();
  await sender.send(get("A"));
  items.set("A", item("A", 2));
  left.failing = failing;
  await expect(sender.send(write)).rejects.toBe(failing);
  expect(versions(await sender.send(getAll("A")))).toEqual([read]);
});

test("the projections of one batch of changes read a journey once, and each of a later batch reads it as it is then", async () => {
  const reads: string[] = [];
  const world = await createSmallWorld({
    wrap: (sender) => ({
      send: async (given) => {
        const { Key, RequestItems = {} } = given.input;
        const keys = [
          Key,
          ...Object.values(RequestItems).flatMap((one) => (one as { Keys?: Item[] }).Keys ?? []),
        ];
        for (const one of keys) if (one?.sk === "~journey") reads.push(String(one.pk));
        return sender.send(given);
      },
    }),
  });
  const house = world.lantern.houses.juniper;
  const bed = (await world.beds(world.lantern, house)).get("1A") ?? "bed_none";
  const who = { givenName: "Ann", familyName: "Reed", birthDate: "1980-01-01", bed, on: "" };
  await moveInWithoutReferral(world.as(world.lantern.members.house_manager, house), {
    house,
    ...who,
    command: command(),
  });
  const batches: number[] = [];
  await world.drain((records) => {
    batches.push(reads.length);
    return records;
  });
  // Steps that are no projections read for themselves, the door's and the journey's own.
  const inBatch = batches.map((from, at) => (batches[at + 1] ?? reads.length) - from);
  expect(Math.max(...inBatch)).toBeLessThanOrEqual(3);
  expect(inBatch.filter((count) => count > 0).length).toBeGreaterThan(1);
});
