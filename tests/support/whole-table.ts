import { ScanCommand } from "#shared/table/dynamo-commands.ts";
import type { Item } from "#shared/table/entity.ts";
import type { TestWorld } from "./world.ts";

/** Every item of a test's table. Only tests may scan. */
export async function wholeTable({ sender, tableName }: TestWorld): Promise<Item[]> {
  const items: Item[] = [];
  let start: Item | undefined;
  do {
    const page = await sender.send(
      new ScanCommand({
        TableName: tableName,
        ConsistentRead: true,
        ...(start ? { ExclusiveStartKey: start } : {}),
      }),
    );
    items.push(...(page.Items ?? []));
    start = page.LastEvaluatedKey;
  } while (start);
  return items;
}
