import { decoded, encoded } from "#shared/table/codec.ts";
import { operationOf } from "#shared/table/dynamo-commands.ts";
import type { Sender } from "#shared/table/table.ts";
import { Connections } from "./connections.ts";

const services = { table: "DynamoDB_20120810", streams: "DynamoDBStreams_20120810" } as const;

/** An engine looks only at the form of a signature. */
const unsigned =
  "authorization: AWS4-HMAC-SHA256 Credential=local/20260101/us-west-2/dynamodb/aws4_request, SignedHeaders=host;x-amz-date, Signature=0\r\n" +
  "x-amz-date: 20260101T000000Z\r\n";

const headersFor = (target: string): string =>
  `host: localhost\r\ncontent-type: application/x-amz-json-1.0\r\nx-amz-target: ${target}\r\n${unsigned}`;

const connections = new Map<string, Connections>();

/**
 * Posts DynamoDB's JSON to an engine on this machine. Its exceptions are thrown with their names and fields, as the SDK's
 * client throws them. That client signs, and looks for its endpoint and its retries: four fifths of a request's processor
 * time here, where thousands are made in a minute.
 */
async function post(endpoint: string, target: string, json: string): Promise<Buffer> {
  const to = connections.get(endpoint) ?? new Connections(endpoint);
  connections.set(endpoint, to);
  const { status, body } = await to.post(headersFor(target), json);
  if (status === 200) return body;
  throw exceptionIn(status, body.toString());
}

/** Asks about a table itself, or its stream. */
export async function ask(
  endpoint: string,
  service: keyof typeof services,
  operation: string,
  input: object,
): Promise<unknown> {
  const answer = await post(endpoint, `${services[service]}.${operation}`, JSON.stringify(input));
  return JSON.parse(answer.toString());
}

/** Sends our commands to an engine on this machine. */
export const openSender = (endpoint: string): Sender => ({
  send: async (command) =>
    decoded(await post(endpoint, `${services.table}.${operationOf(command)}`, encoded(command.input))),
});

interface Exception {
  readonly __type?: string;
  readonly message?: string;
  readonly Message?: string;
}

function exceptionIn(status: number, text: string): Error {
  let fields: Exception = {};
  try {
    fields = JSON.parse(text) ?? {};
  } catch {
    // Not the engine's own answer.
  }
  const { __type = `HTTP ${status}`, message, Message = message, ...more } = fields;
  return Object.assign(new Error(Message), more, { name: __type.split("#").at(-1) });
}
