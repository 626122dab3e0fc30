import { test } from "vitest";
import { GetCommand, QueryCommand, UpdateCommand } from "#shared/table/dynamo-commands.ts";
import { caller } from "../support/caller.ts";
import { createSmallWorld } from "../support/small-world.ts";
import { cpuOf, median, report, rounded } from "./table.ts";

test("CPU a request, against a bare handler making the same calls", async () => {
  const world = await createSmallWorld();
  const { token } = world.lantern.partners.larkfield;
  const { call } = caller(world);
  const { sender, tableName: TableName } = world;
  const [, network, keyId] = /^plk_([^.]+)\.([^.]+)\./.exec(token) ?? [];
  const bare = async () => {
    await sender.send(
      new GetCommand({ TableName, Key: { pk: `DOOR#K#${network}#${keyId}`, sk: "K" }, ConsistentRead: true }),
    );
    const add = {
      UpdateExpression: "ADD #t :one",
      ExpressionAttributeNames: { "#t": "tally" },
      ExpressionAttributeValues: { ":one": 1 },
    };
    await sender.send(
      new UpdateCommand({ TableName, Key: { pk: `DOOR#U#${network}#${keyId}`, sk: "W#bench" }, ...add }),
    );
    const query = {
      KeyConditionExpression: "pk = :pk",
      ExpressionAttributeValues: { ":pk": `N#${network}#AVAIL` },
    };
    const { Items } = await sender.send(new QueryCommand({ TableName, ConsistentRead: true, ...query }));
    return JSON.stringify({ items: Items });
  };
  const ours = () => call("GET", "/v1/vacancies", token);
  await cpuOf(ours, 100);
  await cpuOf(bare, 100);
  const pairs: { ours: number; bare: number }[] = [];
  for (let round = 0; round < 9; round += 1)
    pairs.push({ ours: await cpuOf(ours, 100), bare: await cpuOf(bare, 100) });
  report("CPU a request (ms), GET /v1/vacancies", [
    {
      what: "median of 9 rounds of 100",
      ours: rounded(median(pairs.map((one) => one.ours))),
      "bare handler": rounded(median(pairs.map((one) => one.bare))),
      "ratio, pair by pair": rounded(median(pairs.map((one) => one.ours / one.bare))),
    },
  ]);
});
