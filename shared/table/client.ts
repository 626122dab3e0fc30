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
import { type Operation, operationOf } from "./dynamo-commands.ts";
import type { Sender } from "./table.ts";

/** The SDK's commands. */
const commands: Readonly<Record<Operation, new (input: never) => object>> = {
  GetItem: GetItemCommand,
  BatchGetItem: BatchGetItemCommand,
  Query: QueryCommand,
  Scan: ScanCommand,
  PutItem: PutItemCommand,
  UpdateItem: UpdateItemCommand,
  DeleteItem: DeleteItemCommand,
  BatchWriteItem: BatchWriteItemCommand,
  TransactWriteItems: TransactWriteItemsCommand,
};

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
export const senderOver = (client: DynamoDBClient): Sender => ({
  send: async (command) => client.send(new commands[operationOf(command)](command.input as never) as never),
});
