import { expect, test } from "vitest";
import { StreamReader } from "#infra/local/stream.ts";
import { giveKey } from "../support/doors.ts";
import { engineEndpoint } from "../support/endpoint.ts";
import { createTestWorld } from "../support/world.ts";

test("the stream gives every key that changed, once, in order, and to a new reader from the start", async () => {
  const world = await createTestWorld();
  const give = (key: `key_${string}`) =>
    giveKey(world, { network: "net_1", key, partner: "ptn_1", partnerName: "Harbor" });
  await give("key_1");
  await give("key_2");
  const keys = ["DOOR#K#net_1#key_1", "DOOR#K#net_1#key_2"];
  expect((await world.changed()).map(({ pk }) => pk)).toEqual(keys);
  expect(await world.changed()).toEqual([]);
  await give("key_3");
  expect((await world.changed()).map(({ pk, sk }) => `${pk}|${sk}`)).toEqual(["DOOR#K#net_1#key_3|K"]);
  const again = new StreamReader(await engineEndpoint(), world.tableName);
  expect(await again.next()).toHaveLength(3);
});
