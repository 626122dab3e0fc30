import { ask } from "#infra/local/engine-client.ts";
import { BatchWriteCommand } from "#shared/table/dynamo-commands.ts";
import type { Item } from "#shared/table/entity.ts";
import { engineEndpoint } from "./endpoint.ts";
import type { TestWorld } from "./world.ts";

/** Adds items to a world, past its faults: with all their projections, so without history. */
export async function putAll(world: TestWorld, items: AsyncIterable<Item> | Iterable<Item>): Promise<void> {
  // The engine slows down as its stream grows, and these items need no stream.
  await stream(world, false);
  let puts: { PutRequest: { Item: Item } }[] = [];
  const put = async () => {
    if (puts.length > 0)
      await world.plain.send(new BatchWriteCommand({ RequestItems: { [world.tableName]: puts } }));
    puts = [];
  };
  for await (const Item of items) {
    puts.push({ PutRequest: { Item } });
    if (puts.length === 25) await put();
  }
  await put();
  await stream(world, true);
}

/** Switches a table's stream off, or on again and empty. */
export async function stream(
  { tableName: TableName }: Pick<TestWorld, "tableName">,
  on: boolean,
): Promise<void> {
  const StreamSpecification = on
    ? { StreamEnabled: true, StreamViewType: "KEYS_ONLY" }
    : { StreamEnabled: false };
  await ask(await engineEndpoint(), "table", "UpdateTable", { TableName, StreamSpecification });
}
