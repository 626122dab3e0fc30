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

/** The SDK command for each of ours. */
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
 * An SDK client for a sender. It builds the middleware stack once for each command, not for each request, and
 * omits the logger middleware, which copies every response.
 */
export function openClient(config: DynamoDBClientConfig): DynamoDBClient {
  const client = new DynamoDBClient({ ...config, cacheMiddleware: true });
  client.middlewareStack.remove("loggerMiddleware");
  return client;
}

/** Fields with one item or key, or with values by name; and fields with several items or keys. */
const single = new Set([
  "Item",
  "Key",
  "Attributes",
  "ExpressionAttributeValues",
  "ExclusiveStartKey",
  "LastEvaluatedKey",
]);
const several = new Set(["Items", "Keys"]);

/** The same input or output, with every item in it converted. */
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

/** A batch read returns a list of items for each table. */
const byTable = (lists: Record<string, Item[]>, turn: (item: Item) => unknown) =>
  Object.fromEntries(Object.entries(lists).map(([table, items]) => [table, items.map(turn)]));

const toAttributes = (item: Item) => marshall(item, { removeUndefinedValues: true });
const fromAttributes = (item: Item) => unmarshall(item as Record<string, AttributeValue>);

/**
 * Sends our commands, converting plain values to DynamoDB's and back. The SDK's document client does that
 * too, but rebuilds its middleware stack for every request and copies each response three times.
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
