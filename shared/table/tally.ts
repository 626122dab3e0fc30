import { UpdateCommand } from "./dynamo-commands.ts";
import { type Entity, encode, type Item } from "./entity.ts";
import type { Table } from "./table.ts";

/** Adds one to an item's counter, creating the item if necessary, and returns the new count. */
export async function tally<V>(table: Table, entity: Entity<V>, value: V): Promise<number> {
  const { pk, sk, ...rest } = encode(entity, table.homes, value, 1);
  const names = Object.keys(rest);
  const answer = await table.raw<{ Attributes?: Item }>(
    (TableName) =>
      new UpdateCommand({
        TableName,
        Key: { pk, sk },
        UpdateExpression: `ADD #tally :one SET ${names.map((_, at) => `#n${at} = :v${at}`).join(", ")}`,
        ExpressionAttributeNames: {
          "#tally": "tally",
          ...Object.fromEntries(names.map((name, at) => [`#n${at}`, name])),
        },
        ExpressionAttributeValues: {
          ":one": 1,
          ...Object.fromEntries(names.map((name, at) => [`:v${at}`, rest[name]])),
        },
        ReturnValues: "UPDATED_NEW",
      }),
  );
  return Number(answer.Attributes?.tally);
}
