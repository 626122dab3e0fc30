import { writeFile } from "node:fs/promises";
import { connect, createServer } from "node:net";
import { join } from "node:path";
import { expect, test } from "vitest";
import { StreamReader, type StreamRecord } from "#infra/local/stream.ts";
import { placeIn } from "#infra/local/stream-place.ts";
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
  expect(await again.take(async () => {})).toBe(3);
  expect(await again.take(async () => {})).toBe(0);
});

test("after a restart it continues where it was; changes a crash interrupted are sent again, and none are skipped", async () => {
  const world = await createTestWorld();
  const give = (key: `key_${string}`) =>
    giveKey(world, { network: "net_1", key, partner: "ptn_1", partnerName: "Harbor" });
  const endpoint = await engineEndpoint();
  const started = () => new StreamReader(endpoint, world.tableName, placeIn(world.dataDir, world.tableName));
  const seen: string[] = [];
  const handle = async (records: StreamRecord[]) => void seen.push(...records.map(({ pk }) => pk.slice(-5)));
  await give("key_1");
  const first = started();
  await first.take(handle);
  await give("key_2");
  // It dies over key_2: once within the same process, once with it.
  await expect(first.take(() => Promise.reject(new Error("crash")))).rejects.toThrow("crash");
  await expect(started().take(() => Promise.reject(new Error("crash")))).rejects.toThrow("crash");
  await first.take(handle);
  await give("key_3");
  await started().take(handle);
  expect(seen).toEqual(["key_1", "key_2", "key_3"]);
  expect(await started().take(handle)).toBe(0);
  // Another table's place is none of this one's, nor is a file that was cut short.
  const other = new StreamReader(endpoint, world.tableName, placeIn(world.dataDir, "another"));
  expect(await other.take(async () => {})).toBe(3);
  await writeFile(join(world.dataDir, "stream.json"), '{"tableName":');
  expect(await started().take(async () => {})).toBe(3);
});

test("an engine that hangs up once on each request is asked again", async () => {
  const world = await createTestWorld();
  await giveKey(world, { network: "net_1", key: "key_1", partner: "ptn_1", partnerName: "Harbor" });
  const { port } = new URL(await engineEndpoint());
  let opened = 0;
  const between = createServer((socket) => {
    opened += 1;
    socket.on("error", () => {});
    if (opened % 2 === 1) return void socket.once("data", () => socket.destroy());
    const engine = connect(Number(port), "127.0.0.1");
    // One answer, and the connection ends.
    engine.once("data", (data) => socket.end(data, () => engine.destroy()));
    socket.pipe(engine);
  });
  await new Promise<void>((done) => between.listen(0, "127.0.0.1", done));
  const address = between.address();
  if (!address || typeof address === "string") throw new Error("no port");
  const reader = new StreamReader(`http://127.0.0.1:${address.port}`, world.tableName);
  const seen: string[] = [];
  await reader.take(async (records) => void seen.push(...records.map(({ pk }) => pk)));
  expect(seen).toEqual(["DOOR#K#net_1#key_1"]);
  expect(opened).toBeGreaterThan(2);
  between.close();
});
