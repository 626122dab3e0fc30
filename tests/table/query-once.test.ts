import { expect, test } from "vitest";
import { archiveScope } from "#functions/system-scope.ts";
import { capabilities } from "#shared/app/capabilities.ts";
import { homesIn } from "#shared/engine/archive/partitions.ts";
import { GetCommand, QueryCommand } from "#shared/table/dynamo-commands.ts";
import { queryingOnce } from "#shared/table/query-once.ts";
import { createSmallWorld } from "../support/small-world.ts";

const TableName = "t";
const query = (pk: string) => new QueryCommand({ TableName, ExpressionAttributeValues: { ":pk": pk } });

test("a query is asked once, until it fails; anything else is asked each time", async () => {
  let asked = 0;
  let fails = false;
  const sender = queryingOnce({
    send: async () => {
      asked += 1;
      if (fails) throw new Error("throttled");
      return { Items: [asked] };
    },
  });
  const both = await Promise.all([sender.send(query("A")), sender.send(query("A"))]);
  expect(both).toEqual([{ Items: [1] }, { Items: [1] }]);
  expect(await sender.send(query("B"))).toEqual({ Items: [2] });
  fails = true;
  await expect(sender.send(query("C"))).rejects.toThrow("throttled");
  fails = false;
  expect(await sender.send(query("C"))).toEqual({ Items: [4] });
  expect(await sender.send(query("A"))).toEqual({ Items: [1] });
  const get = () => new GetCommand({ TableName, Key: { pk: "A", sk: "A" } });
  expect(await Promise.all([sender.send(get()), sender.send(get())])).toEqual([
    { Items: [5] },
    { Items: [6] },
  ]);
});

test("the homes of a network are listed with each question asked once", async () => {
  const asked: string[] = [];
  const world = await createSmallWorld({
    wrap: (plain) => ({
      send: (command) => {
        if (command instanceof QueryCommand) asked.push(JSON.stringify(command.input));
        return plain.send(command);
      },
    }),
  });
  await world.referred();
  asked.length = 0;
  const homes = await homesIn(archiveScope(world.world, world.lantern.id), capabilities);
  expect(homes).toContain(`N#net_lantern#H#${world.lantern.houses.juniper}`);
  expect(asked).toEqual([...new Set(asked)]);
});
