import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from "aws-lambda";
import { settings } from "../cloud/settings.ts";
import { log, openCloud } from "../cloud/world.ts";
import { type Changed, createEvents } from "./app.ts";

const given = settings.events.parse(process.env);
const { world, ports } = openCloud(given);
const follow = createEvents({
  world,
  mail: ports.mail,
  texts: ports.texts,
  origin: given.PORCHLIGHT_ORIGIN,
  log,
});

/** One batch of the table's stream. Reports the failed records, so that only they are retried. */
export async function handler(event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  const changes = event.Records.flatMap((record): Changed[] => {
    const id = record.dynamodb?.SequenceNumber;
    const pk = record.dynamodb?.Keys?.pk?.S;
    const sk = record.dynamodb?.Keys?.sk?.S;
    return id && pk && sk ? [{ id, pk, sk }] : [];
  });
  const { failed } = await follow(changes);
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
}
