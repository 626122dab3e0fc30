import { randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  ResourceNotFoundException,
} from "@aws-sdk/client-dynamodb";
import * as z from "zod";
import { openClient, senderOver } from "#shared/table/client.ts";
import { tableDefinition } from "#shared/table/definition.ts";
import type { Sender } from "#shared/table/table.ts";

/** What any SDK client needs to speak to an engine on this machine. */
export const localSettings = (endpoint: string) => ({
  endpoint,
  region: "us-west-2",
  credentials: { accessKeyId: "local", secretAccessKey: "local" },
  maxAttempts: 3,
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
  /** Its first filling has begun and not ended. */
  filling: z.boolean().optional(),
});

const stateOf = (dir: string): Promise<z.infer<typeof state> | undefined> =>
  readFile(join(dir, "table.json"), "utf8").then(
    (text) => state.parse(JSON.parse(text)),
    () => undefined,
  );

const keepState = (dir: string, kept: z.infer<typeof state>): Promise<void> =>
  writeFile(join(dir, "table.json"), JSON.stringify(kept));

/** The table of a data directory, filled or not. */
export const tableOf = async (dir: string): Promise<string | undefined> => (await stateOf(dir))?.tableName;

/**
 * The table of a data directory, or a new one when none was filled to its end. Its name is new each time one is made:
 * an engine would replay the old stream under the old name.
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

/** To be called once the table is filled: a start that was cut short begins anew, never half seeded. */
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

/** Whether an engine answers there, and has the table. Whatever else answers, or nothing, is a no. */
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
