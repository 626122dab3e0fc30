import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { makeTable, newTableName } from "#infra/local/database.ts";
import { openSender } from "#infra/local/engine-client.ts";
import { openClient, senderOver } from "#shared/table/client.ts";
import {
  BatchGetCommand,
  BatchWriteCommand,
  DeleteCommand,
  GetCommand,
  PutCommand,
  QueryCommand,
  ScanCommand,
  TransactWriteCommand,
  UpdateCommand,
} from "#shared/table/dynamo-commands.ts";
import type { Item } from "#shared/table/entity.ts";
import type { Sender } from "#shared/table/table.ts";
import { engineEndpoint } from "../support/endpoint.ts";

const pk = "N#net_1";

/** Any value an item may hold, also in fields named like DynamoDB's types. */
const name = fc.oneof(fc.constantFrom("Item", "Key", "Keys", "Items", "Responses", "S", "M", "L"), fc.uuid());
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { depthSize: "small" },
    fc.string(),
    fc.integer(),
    fc.integer().map((one) => one / 100),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("tree"), { maxLength: 3 }),
    fc.dictionary(name, tie("tree"), { maxKeys: 3, noNullPrototype: true }),
  ),
}));

/** The SDK's client, as in the cloud, and the one for an engine on this machine: they answer and fail alike. */
const senders = {
  "the SDK's client": (endpoint: string) =>
    senderOver(
      openClient({
        endpoint,
        region: "us-west-2",
        credentials: { accessKeyId: "local", secretAccessKey: "local" },
      }),
    ),
  "an engine's client": openSender,
};

describe.each(Object.entries(senders))("%s", (_, open) => {
  const TableName = newTableName();
  let sender: Sender;

  beforeAll(async () => {
    const endpoint = await engineEndpoint();
    await makeTable(endpoint, TableName);
    sender = open(endpoint);
  });

  const get = async (sk: string): Promise<Item | undefined> =>
    (await sender.send(new GetCommand({ TableName, Key: { pk, sk }, ConsistentRead: true }))).Item;

  test("items are read back as written, by every command", async () => {
    await fc.assert(
      fc.asyncProperty(fc.tuple(tree, tree, tree), async ([put, batched, together]) => {
        const items = [
          { pk, sk: "a", data: put },
          { pk, sk: "b", data: batched },
          { pk, sk: "c", data: together },
        ] as const;
        await sender.send(new PutCommand({ TableName, Item: items[0] }));
        await sender.send(
          new BatchWriteCommand({ RequestItems: { [TableName]: [{ PutRequest: { Item: items[1] } }] } }),
        );
        await sender.send(
          new TransactWriteCommand({ TransactItems: [{ Put: { TableName, Item: items[2] } }] }),
        );
        expect(await get("a")).toEqual(items[0]);
        const Keys = items.map(({ sk }) => ({ pk, sk }));
        const batch = await sender.send(
          new BatchGetCommand({ RequestItems: { [TableName]: { Keys, ConsistentRead: true } } }),
        );
        const bySk = (all: Item[]) => all.sort((a, b) => String(a.sk).localeCompare(String(b.sk)));
        expect(bySk(batch.Responses[TableName])).toEqual(items);
        const query = { KeyConditionExpression: "pk = :pk", ExpressionAttributeValues: { ":pk": pk } };
        const found = await sender.send(new QueryCommand({ TableName, ConsistentRead: true, ...query }));
        expect(found.Items).toEqual(items);
        const all = await sender.send(new ScanCommand({ TableName, ConsistentRead: true }));
        expect(bySk(all.Items)).toEqual(items);
      }),
      { numRuns: 25 },
    );
  });

  test("what JSON cannot hold is refused before it is sent", async () => {
    for (const data of [
      new Set(["a"]),
      new Date(),
      Number.NaN,
      Number.POSITIVE_INFINITY,
      2 ** 53,
      1n,
      () => 1,
    ]) {
      await expect(sender.send(new PutCommand({ TableName, Item: { pk, sk: "g", data } }))).rejects.toThrow(
        /cannot hold/,
      );
    }
    expect(await get("g")).toBeUndefined();
  });

  test("a page starts where the one before it ended", async () => {
    const at = (sk: string) => ({ PutRequest: { Item: { pk: "N#net_2", sk } } });
    await sender.send(new BatchWriteCommand({ RequestItems: { [TableName]: ["1", "2", "3"].map(at) } }));
    const query = (ExclusiveStartKey?: Item) =>
      sender.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: "pk = :pk",
          ExpressionAttributeValues: { ":pk": "N#net_2" },
          Limit: 2,
          ExclusiveStartKey,
        }),
      );
    const first = await query();
    expect(first.LastEvaluatedKey).toEqual({ pk: "N#net_2", sk: "2" });
    expect((await query(first.LastEvaluatedKey)).Items).toEqual([{ pk: "N#net_2", sk: "3" }]);
  });

  test("an update answers with plain values, a deletion takes the item, and undefined is left out", async () => {
    await sender.send(
      new PutCommand({ TableName, Item: { pk, sk: "d", left: undefined, deep: [{ a: undefined }] } }),
    );
    expect(await get("d")).toEqual({ pk, sk: "d", deep: [{}] });
    const { Attributes } = await sender.send(
      new UpdateCommand({
        TableName,
        Key: { pk, sk: "d" },
        UpdateExpression: "ADD tally :one",
        ExpressionAttributeValues: { ":one": 1 },
        ReturnValues: "UPDATED_NEW",
      }),
    );
    expect(Attributes).toEqual({ tally: 1 });
    await sender.send(new DeleteCommand({ TableName, Key: { pk, sk: "d" } }));
    expect(await get("d")).toBeUndefined();
  });

  test("a failed transaction says which part failed", async () => {
    const taken = { TableName, Item: { pk, sk: "e" }, ConditionExpression: "attribute_not_exists(pk)" };
    await sender.send(new PutCommand(taken));
    const both = new TransactWriteCommand({
      TransactItems: [{ Put: { TableName, Item: { pk, sk: "f" } } }, { Put: taken }],
    });
    await expect(sender.send(both)).rejects.toMatchObject({
      name: "TransactionCanceledException",
      CancellationReasons: [{ Code: "None" }, { Code: "ConditionalCheckFailed" }],
    });
    expect(await get("f")).toBeUndefined();
  });

  test("an unknown command is refused before it is sent", async () => {
    await expect(sender.send({ input: { TableName, Key: { pk, sk: "a" } } })).rejects.toThrow(/unknown kind/);
  });

  test("a condition that does not hold, and a table that is not there, are told by name", async () => {
    const taken = { TableName, Item: { pk, sk: "h" }, ConditionExpression: "attribute_not_exists(pk)" };
    await sender.send(new PutCommand(taken));
    await expect(sender.send(new PutCommand(taken))).rejects.toMatchObject({
      name: "ConditionalCheckFailedException",
      message: "The conditional request failed",
    });
    const elsewhere = new GetCommand({ TableName: newTableName(), Key: { pk, sk: "h" } });
    await expect(sender.send(elsewhere)).rejects.toMatchObject({ name: "ResourceNotFoundException" });
  });

  test("one token is one transaction; another transaction under it is refused", async () => {
    const ClientRequestToken = crypto.randomUUID();
    const adding = (sk: string) =>
      new TransactWriteCommand({
        ClientRequestToken,
        TransactItems: [
          {
            Update: {
              TableName,
              Key: { pk, sk },
              UpdateExpression: "ADD tally :one",
              ExpressionAttributeValues: { ":one": 1 },
            },
          },
        ],
      });
    for (let sent = 0; sent < 2; sent += 1) await sender.send(adding("i"));
    expect(await get("i")).toMatchObject({ tally: 1 });
    await expect(sender.send(adding("j"))).rejects.toMatchObject({
      name: "IdempotentParameterMismatchException",
    });
  });
});
