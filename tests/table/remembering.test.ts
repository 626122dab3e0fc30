import { describe, expect, test } from "vitest";
import { BatchGetCommand, GetCommand, PutCommand, QueryCommand } from "#shared/table/dynamo-commands.ts";
import { remembering } from "#shared/table/remembering.ts";
import bench from "../bench/vitest.config.ts";

const TableName = "t";
const reads = {
  item: new GetCommand({ TableName, Key: { pk: "a", sk: "1" } }),
  items: new BatchGetCommand({ RequestItems: { t: { Keys: [{ pk: "b" }, { pk: "a", sk: "1" }] } } }),
  partition: new QueryCommand({ TableName, ExpressionAttributeValues: { ":pk": "a" } }),
  index: new QueryCommand({ TableName, IndexName: "list", ExpressionAttributeValues: { ":pk": "z" } }),
};
const elsewhere = new GetCommand({ TableName, Key: { pk: "z", sk: "1" } });

/** A table that says how often it was written to, when it is let go. */
function slowTable() {
  let written = 0;
  let asked = 0;
  const waiting: (() => void)[] = [];
  const client = remembering({
    send: async (command) => {
      asked += 1;
      const answer = { at: written };
      await new Promise<void>((resolve) => waiting.push(resolve));
      if (command instanceof PutCommand) written += 1;
      if (answer.at > 1) throw new Error("no answer");
      return answer;
    },
  });
  const letGo = () => {
    for (const resolve of waiting.splice(0)) resolve();
  };
  const put = () => client.send(new PutCommand({ TableName, Item: { pk: "a", sk: "1" } }));
  const now = <T>(answer: Promise<T>): Promise<T> => {
    letGo();
    return answer;
  };
  return { ...client, put, letGo, now, asked: () => asked };
}

describe.each(Object.entries(reads))("a client that remembers, asked for an %s", (_, read) => {
  test("asks once until something is written there, and nobody changes what others get", async () => {
    const { send, put, now, asked } = slowTable();
    const first = await now(send(read));
    expect(() => (first.at = 7)).toThrow("read only");
    expect([await now(send(read)), asked()]).toEqual([{ at: 0 }, 1]);
    await now(put());
    expect([await now(send(read)), asked()]).toEqual([{ at: 1 }, 3]);
  });

  test("forgets what it asked before a write, and while that was on its way", async () => {
    const { send, put, letGo, now } = slowTable();
    const all = [send(read), put(), send(read)];
    letGo();
    expect(await Promise.all(all)).toEqual([{ at: 0 }, { at: 0 }, { at: 0 }]);
    expect(await now(send(read))).toEqual({ at: 1 });
  });

  test("remembers nothing of where a write is on its way", async () => {
    const { send, put, letGo, asked } = slowTable();
    const all = [put(), send(read), send(read)];
    letGo();
    await Promise.all(all);
    expect(asked()).toBe(3);
  });

  test("asks again what was not answered", async () => {
    const { send, put, now, asked } = slowTable();
    await now(put());
    await now(put());
    for (const times of [3, 4]) {
      await expect(now(send(read))).rejects.toThrow("no answer");
      expect(asked()).toBe(times);
    }
  });
});

test("a client that remembers forgets nothing of where nothing was written", async () => {
  const { send, put, now } = slowTable();
  await now(send(elsewhere));
  await now(put());
  expect(await now(send(elsewhere))).toEqual({ at: 0 });
});

test("a bench asks each time: what a read costs is what it measures", () => {
  expect(bench.test?.provide).toMatchObject({ measures: true });
});
