import { describe, expect, test } from "vitest";
import { GetCommand, PutCommand } from "#shared/table/dynamo-commands.ts";
import { remembering } from "../support/remembering.ts";

/** A table of one item, whose answers wait until they are let go. */
function slowTable() {
  let item = { at: 0 };
  let asked = 0;
  const waiting: (() => void)[] = [];
  const wait = () => new Promise<void>((resolve) => waiting.push(resolve));
  const client = remembering({
    send: async (command) => {
      asked += 1;
      if (command instanceof GetCommand) {
        const Item = item;
        await wait();
        if (Item.at < 0) throw new Error("no answer");
        return { Item };
      }
      await wait();
      item = command.input.Item;
      return {};
    },
  });
  const get = () => client.send(new GetCommand({ TableName: "t", Key: { pk: "a" } }));
  const put = (at: number) => client.send(new PutCommand({ TableName: "t", Item: { at } }));
  const letGo = () => {
    for (const resolve of waiting.splice(0)) resolve();
  };
  const now = <T>(answer: Promise<T>): Promise<T> => {
    letGo();
    return answer;
  };
  return { get, put, letGo, now, asked: () => asked };
}

describe("a client that remembers", () => {
  test("asks once between two writes, and nobody changes what others get", async () => {
    const { get, put, now, asked } = slowTable();
    const first = await now(get());
    expect(() => (first.Item.at = 7)).toThrow("read only");
    expect([await now(get()), asked()]).toEqual([{ Item: { at: 0 } }, 1]);
    await now(put(1));
    expect([await now(get()), asked()]).toEqual([{ Item: { at: 1 } }, 3]);
  });

  test("forgets what was asked before a write, and while it was on its way", async () => {
    const { get, put, letGo } = slowTable();
    const all = [get(), put(1), get()];
    letGo();
    expect(await Promise.all(all)).toEqual([{ Item: { at: 0 } }, {}, { Item: { at: 0 } }]);
    const after = get();
    letGo();
    expect(await after).toEqual({ Item: { at: 1 } });
  });

  test("asks again what was not answered", async () => {
    const { get, put, now, asked } = slowTable();
    await now(put(-1));
    for (const times of [2, 3]) {
      await expect(now(get())).rejects.toThrow("no answer");
      expect(asked()).toBe(times);
    }
  });
});
