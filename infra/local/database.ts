import { randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  type DynamoDBClientConfig,
  ResourceNotFoundException,
} from "@aws-sdk/client-dynamodb";
import * as z from "zod";
import { openClient, senderOver } from "#shared/table/client.ts";
import { tableDefinition } from "#shared/table/definition.ts";
import type { Sender } from "#shared/table/table.ts";
import { Connections } from "./connections.ts";

const region = "us-west-2";

/** What an engine on this machine wants to see instead of a signature: it looks only at the form. */
const unsigned = {
  authorization: `AWS4-HMAC-SHA256 Credential=local/20260101/${region}/dynamodb/aws4_request, SignedHeaders=host;x-amz-date, Signature=0`,
  "x-amz-date": "20260101T000000Z",
};

/** SDK client settings for an engine on this machine. Signing would be a third of a request's processor time. */
export const localSettings = (endpoint: string): DynamoDBClientConfig => ({
  endpoint,
  region,
  credentials: { accessKeyId: "local", secretAccessKey: "local" },
  signer: {
    sign: async (request) => {
      Object.assign(request.headers, unsigned);
      return request;
    },
  },
  maxAttempts: 3,
  requestHandler: new Connections(endpoint),
});

export const newTableName = (): string => `porchlight-${randomBytes(5).toString("hex")}`;

export const openSender = (endpoint: string): Sender => senderOver(openClient(localSettings(endpoint)));

export async function makeTable(endpoint: string, name: string): Promise<void> {
  const client = new DynamoDBClient(localSettings(endpoint));
  await client.send(new CreateTableCommand(tableDefinition(name)));
  client.destroy();
}

const state = z.object({
  tableName: z.string(),
  /** Set while the first seeding is not finished. */
  filling: z.boolean().optional(),
});

const stateOf = (dir: string): Promise<z.infer<typeof state> | undefined> =>
  readFile(join(dir, "table.json"), "utf8").then(
    (text) => state.parse(JSON.parse(text)),
    () => undefined,
  );

const keepState = (dir: string, kept: z.infer<typeof state>): Promise<void> =>
  writeFile(join(dir, "table.json"), JSON.stringify(kept));

/** The table name of a data directory, seeded or not. */
export const tableOf = async (dir: string): Promise<string | undefined> => (await stateOf(dir))?.tableName;

/**
 * The table of a data directory, or a new one if none was fully seeded. Each new table gets a new name: an
 * engine would replay the old stream under the old name.
 */
export async function keepTable(endpoint: string, dir: string): Promise<{ name: string; made: boolean }> {
  const kept = await stateOf(dir);
  if (kept && !kept.filling && (await isThere(endpoint, kept.tableName)))
    return { name: kept.tableName, made: false };
  const name = newTableName();
  await makeTable(endpoint, name);
  await keepState(dir, { tableName: name, filling: true });
  return { name, made: true };
}

/** Call once the table is seeded. A start that was interrupted begins again from an empty table. */
export const rememberTable = (dir: string, tableName: string): Promise<void> => keepState(dir, { tableName });

async function isThere(endpoint: string, name: string): Promise<boolean> {
  const client = new DynamoDBClient(localSettings(endpoint));
  try {
    await client.send(new DescribeTableCommand({ TableName: name }));
    return true;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return false;
    throw error;
  } finally {
    client.destroy();
  }
}

/** Whether an engine answers at this address and has the table. Any other answer, or none, is a no. */
export async function holdsTable(endpoint: string, name: string): Promise<boolean> {
  const client = new DynamoDBClient({
    ...localSettings(endpoint),
    maxAttempts: 1,
    requestHandler: { connectionTimeout: 1000, requestTimeout: 3000, throwOnRequestTimeout: true },
  });
  return client
    .send(new DescribeTableCommand({ TableName: name }))
    .then(
      ({ Table }) => Table?.TableName === name,
      () => false,
    )
    .finally(() => client.destroy());
}
