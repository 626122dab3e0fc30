import {
  type AttributeValue,
  BatchGetItemCommand,
  BatchWriteItemCommand,
  DeleteItemCommand,
  DynamoDBClient,
  type DynamoDBClientConfig,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import * as ours from "./dynamo-commands.ts";
import type { Item } from "./entity.ts";
import type { Sender } from "./table.ts";

/** What each of our commands is to the SDK. */
const sent = new Map<unknown, new (input: never) => object>([
  [ours.GetCommand, GetItemCommand],
  [ours.BatchGetCommand, BatchGetItemCommand],
  [ours.QueryCommand, QueryCommand],
  [ours.ScanCommand, ScanCommand],
  [ours.PutCommand, PutItemCommand],
  [ours.UpdateCommand, UpdateItemCommand],
  [ours.DeleteCommand, DeleteItemCommand],
  [ours.BatchWriteCommand, BatchWriteItemCommand],
  [ours.TransactWriteCommand, TransactWriteItemsCommand],
]);

/**
 * A client for a sender. It puts the SDK's steps together once for each command, not for each request, and leaves out
 * the one that copies every answer for a log nobody keeps.
 */
export function openClient(config: DynamoDBClientConfig): DynamoDBClient {
  const client = new DynamoDBClient({ ...config, cacheMiddleware: true });
  client.middlewareStack.remove("loggerMiddleware");
  return client;
}

/** Fields that hold one item or key, or values by name; and fields that hold several items or keys. */
const single = new Set([
  "Item",
  "Key",
  "Attributes",
  "ExpressionAttributeValues",
  "ExclusiveStartKey",
  "LastEvaluatedKey",
]);
const several = new Set(["Items", "Keys"]);

/** The same input or answer, with every item in it turned. */
function turned(value: unknown, turn: (item: Item) => unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => turned(one, turn));
  if (value === null || typeof value !== "object") return value;
  const copy: Item = {};
  for (const [name, part] of Object.entries(value)) {
    if (part === undefined) continue;
    if (single.has(name)) copy[name] = turn(part);
    else if (several.has(name)) copy[name] = part.map(turn);
    else if (name === "Responses") copy[name] = byTable(part, turn);
    else copy[name] = turned(part, turn);
  }
  return copy;
}

/** A batch read answers with a list of items for each table. */
const byTable = (lists: Record<string, Item[]>, turn: (item: Item) => unknown) =>
  Object.fromEntries(Object.entries(lists).map(([table, items]) => [table, items.map(turn)]));

const toAttributes = (item: Item) => marshall(item, { removeUndefinedValues: true });
const fromAttributes = (item: Item) => unmarshall(item as Record<string, AttributeValue>);

/**
 * Carries our commands, and turns their values into DynamoDB's and back on the way. The SDK's own document client
 * does that too, but puts its steps together anew for every request and copies each answer three times.
 */
export function senderOver(client: DynamoDBClient): Sender {
  return {
    send: async (command) => {
      const Sent = sent.get(command.constructor);
      if (!Sent) throw new Error("A command of an unknown kind");
      const input = turned(command.input, toAttributes);
      return turned(await client.send(new Sent(input as never) as never), fromAttributes);
    },
  };
}
