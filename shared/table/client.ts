import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  DeleteItemCommand,
  DynamoDBClient,
  type DynamoDBClientConfig,
  errorTypeRegistries,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import { codec } from "./codec.ts";
import * as ours from "./dynamo-commands.ts";
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
 * An SDK client for a sender. It takes and returns items of plain values, builds the middleware stack once for each
 * command, not for each request, and omits the logger middleware, which copies every response.
 */
export function openClient(config: DynamoDBClientConfig): DynamoDBClient {
  const protocolSettings = {
    defaultNamespace: "com.amazonaws.dynamodb",
    serviceTarget: "DynamoDB_20120810",
    errorTypeRegistries,
    jsonCodec: codec,
  };
  const client = new DynamoDBClient({ ...config, cacheMiddleware: true, protocolSettings });
  client.middlewareStack.remove("loggerMiddleware");
  return client;
}

/** Sends our commands through a client of `openClient`. */
export function senderOver(client: DynamoDBClient): Sender {
  return {
    send: async (command) => {
      const Sent = sent.get(command.constructor);
      if (!Sent) throw new Error("A command of an unknown kind");
      return client.send(new Sent(command.input as never) as never);
    },
  };
}
